# Kibana with App Logs in it, for compose.yaml. Both versions must be the same: Kibana takes only plugins that were built
# for its own patch version.
ARG KIBANA_VERSION=8.12.2

FROM node:20.19-bookworm-slim AS build
ARG KIBANA_VERSION
WORKDIR /app-logs
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build -- --kibana-version "${KIBANA_VERSION}"

FROM docker.elastic.co/kibana/kibana:${KIBANA_VERSION}
ARG KIBANA_VERSION
COPY --from=build --chown=kibana:root /app-logs/build/appLogs-${KIBANA_VERSION}.zip /tmp/appLogs.zip
RUN bin/kibana-plugin install file:///tmp/appLogs.zip
