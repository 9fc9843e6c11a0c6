#!/bin/sh
# Runs once, when the database cluster is empty: a role with a database of its own for each service whose password is there.
set -eu
for service in $(env | sed -n 's/^DATABASE_PASSWORD_\([A-Z]*\)=.*/\1/p' | tr '[:upper:]' '[:lower:]'); do
  variable="DATABASE_PASSWORD_$(echo "$service" | tr '[:lower:]' '[:upper:]')"
  # The password comes from the environment: arguments can be read by every process of this machine.
  psql -v ON_ERROR_STOP=1 -v name="$service" -v variable="$variable" --username postgres <<'SQL'
\getenv password :variable
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" ENCODING 'UTF8' TEMPLATE template0;
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done
