#!/bin/sh
# Certificates for the connections between the containers, signed by an authority of this installation, whose key no other
# container sees. Runs before the others at each `docker compose up`: makes what is missing or ends within 60 days.
# APPS: the names of the apps. Each folder has ca.crt, tls.crt and tls.key, the key readable by the user of its server alone.
set -eu
cd "${CERTIFICATES:-/certificates}"
umask 077
sixty_days=5184000

lasts() { openssl x509 -noout -checkend "$sixty_days" -in "$1" >/dev/null 2>&1; }

authority() {
  mkdir -p authority
  lasts authority/ca.crt && return
  openssl req -x509 -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 \
    -subj '/CN=Gemeinsam' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout authority/ca.key -out authority/ca.crt 2>/dev/null
  chmod 644 authority/ca.crt
}

# issue FOLDER USER NAME...
issue() {
  folder=$1 user=$2
  shift 2
  mkdir -p "$folder"
  chmod 755 "$folder"
  lasts "$folder/tls.crt" && openssl verify -CAfile authority/ca.crt "$folder/tls.crt" >/dev/null 2>&1 && return
  names=DNS:localhost
  for name in "$@"; do names="$names,DNS:$name"; done
  printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\nbasicConstraints=critical,CA:FALSE\n' "$names" >authority/names
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$folder" \
    -keyout "$folder/new.key" 2>/dev/null |
    openssl x509 -req -days 400 -set_serial "0x$(openssl rand -hex 16)" -extfile authority/names \
      -CA authority/ca.crt -CAkey authority/ca.key -out "$folder/new.crt" 2>/dev/null
  cp authority/ca.crt "$folder/new-ca.crt"
  chmod 644 "$folder/new.crt" "$folder/new-ca.crt"
  if [ "$(id -u)" = 0 ]; then chown "$user" "$folder/new.key"; fi
  mv "$folder/new-ca.crt" "$folder/ca.crt"
  mv "$folder/new.crt" "$folder/tls.crt"
  mv "$folder/new.key" "$folder/tls.key"
}

authority
issue postgres 999 postgres
issue nats 0 nats
issue redis 999 redis
# shellcheck disable=SC2086 # one name each
issue apps 1000 $APPS
