"""One reader of files in a process of its own: for each file the text that it gives, its processor time and its memory, as JSON.

Runs in any Python that holds the reader, ours or another, so it imports nothing else.

    python benchmarks/one_reader.py NAME FILE…      # NAME: summarizer, pdfplumber, markitdown, docling
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec

Convert = Callable[[str], str]


def summarizer() -> tuple[str, Convert]:
    """This program."""
    from summarizer.document.read import read

    return "", lambda path: read(path).text


def pdfplumber() -> tuple[str, Convert]:
    """Plain pdfplumber, for PDF files alone."""
    import pdfplumber as library

    def convert(path: str) -> str:
        with library.open(path) as file:
            return "\n".join(page.extract_text() for page in file.pages)

    return "", convert


def markitdown() -> tuple[str, Convert]:
    """MarkItDown as it is."""
    from markitdown import MarkItDown

    reader = MarkItDown()
    return "", lambda path: str(reader.convert(path).text_content)


def docling() -> tuple[str, Convert]:
    """Docling as it is; for PDF files by the pipeline that needs no model, if its models are not here and can't be fetched."""
    from docling.datamodel.base_models import InputFormat
    from docling.datamodel.pipeline_options import NativePdfPipelineOptions
    from docling.document_converter import DocumentConverter, PdfFormatOption
    from docling.pipeline.native_pdf_pipeline import NativePdfPipeline

    whole = DocumentConverter()
    try:
        whole.initialize_pipeline(InputFormat.PDF)
    except OSError as missing:  # what huggingface_hub raises is one
        options = NativePdfPipelineOptions(generate_page_images=False, generate_picture_images=False)
        pdf = PdfFormatOption(pipeline_cls=NativePdfPipeline, pipeline_options=options)
        native = DocumentConverter(format_options={InputFormat.PDF: pdf})
        said = f"without its models ({type(missing).__name__})"
        return said, lambda path: str(native.convert(path).document.export_to_markdown())
    return "", lambda path: str(whole.convert(path).document.export_to_markdown())


READERS = {made.__name__: made for made in (summarizer, pdfplumber, markitdown, docling)}


def main(name: str, *paths: str) -> None:
    """Print what the reader ``name`` gives for each file, a line each; nothing if it is not installed."""
    if find_spec(name) is None:
        return
    how, convert = READERS[name]()
    for path in paths:
        start = time.process_time()
        text = convert(path)
        seconds = time.process_time() - start
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(json.dumps({"how": how, "seconds": seconds, "megabytes": megabytes, "text": text}))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(*sys.argv[1:])
    else:
        print("left out: benchmarks/readers.py runs this")
