# One image for all apps; which one runs is said by the command: node apps/<app>/dist/bundle/main.js
FROM node:22.21.1-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --include=dev --no-audit --no-fund \
 && node node_modules/typescript-native/bin/tsc -b apps/* \
 && node libs/ui/build.mjs \
 && node tools/bundle-apps.mjs

# Only what the apps need at run time: no compilers, no local servers, no tests.
FROM node:22.21.1-bookworm-slim AS packages
WORKDIR /app
COPY . .
RUN npm ci --omit=dev --no-audit --no-fund $(printf -- '--workspace %s ' apps/*)

FROM node:22.21.1-bookworm-slim
ENV NODE_ENV=production HTTP_HOST=0.0.0.0 HTTP_PORT=9090
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/package.json ./
COPY --from=build /app/libs libs
COPY --from=build /app/apps apps
RUN mkdir /blobs && chown node:node /blobs
USER node
EXPOSE 8080 9090
# Asks itself, so its own certificate needs no proof.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "const { TLS_CERT_FILE: tls, HTTP_PORT: port } = process.env; require(tls ? 'https' : 'http').get({ host: '127.0.0.1', port, path: '/readyz', rejectUnauthorized: false }, (r) => process.exit(r.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
CMD ["node", "apps/web/dist/bundle/main.js"]
