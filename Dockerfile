# The desk in the terminal: docker build -t quotedesk . && docker run --rm quotedesk who is Massimov
# The image brings its own Node, so the one that package-lock.json pins for npm scripts stays out.
FROM node:24.21.0-slim AS packages
WORKDIR /quotedesk
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM node:24.21.0-slim
ENV NODE_ENV=production
WORKDIR /quotedesk
COPY --from=packages /quotedesk/node_modules node_modules
# Compiled modules and the saved index are kept in the first, the store in the second: the only folders that the desk may write.
RUN install -d -o node -g node node_modules/.cache data
COPY package.json ./
COPY config config
COPY corpus corpus
COPY src src
USER node
# Opens the desk once: an image whose desk does not start is not built, and the first question finds its modules compiled.
RUN node src/kz.js articles > /dev/null
ENTRYPOINT ["node", "src/kz.js"]
CMD ["help"]
