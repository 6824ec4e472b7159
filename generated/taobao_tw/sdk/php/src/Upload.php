<?php

declare(strict_types=1);

namespace TaobaoTw\Iop;

use TaobaoTw\Iop\Exception\InvalidRequestException;

/** A file to send: bytes, a file on disk or an open stream; the latter two are never read whole. */
final class Upload
{
    private const ANY_MIME = 'application/octet-stream';

    private int $position = 0;

    /** @param string|resource $source */
    private function __construct(
        #[\SensitiveParameter] private $source,
        private readonly int $start,
        private readonly ?int $length,
        public readonly string $mime,
        public readonly ?string $fileName,
    ) {
        if (preg_match('~^[\x21-\x7e]+/[\x20-\x7e]+$~D', $mime) !== 1) {
            throw new InvalidRequestException('file', 'A file\'s media type must look like "image/png".');
        }
    }

    public static function fromBytes(
        #[\SensitiveParameter] string $bytes,
        string $mime = self::ANY_MIME,
        ?string $fileName = null,
    ): self {
        return new self($bytes, 0, strlen($bytes), $mime, $fileName);
    }

    public static function fromPath(string $path, string $mime = self::ANY_MIME, ?string $fileName = null): self
    {
        $stream = is_file($path) && is_readable($path) ? fopen($path, 'rb') : false;
        if ($stream === false) {
            throw new InvalidRequestException('file', "The file \"$path\" cannot be read.");
        }

        return self::fromStream($stream, $mime, $fileName ?? basename($path));
    }

    /** @param resource $stream read from where it stands to its end, and not closed */
    public static function fromStream($stream, string $mime = self::ANY_MIME, ?string $fileName = null): self
    {
        if (!is_resource($stream) || get_resource_type($stream) !== 'stream') {
            throw new InvalidRequestException('file', 'A file must be bytes, an Upload or an open stream.');
        }
        if (!stream_get_meta_data($stream)['seekable']) {
            return new self($stream, 0, null, $mime, $fileName);
        }
        $start = (int) ftell($stream);
        $size = fstat($stream)['size'] ?? 0;

        return new self($stream, $start, max(0, $size - $start), $mime, $fileName);
    }

    /** @internal */
    public static function of(#[\SensitiveParameter] string|self|null $content): ?self
    {
        return is_string($content) ? self::fromBytes($content) : $content;
    }

    /** The length in bytes, or null for a stream that does not know its own. */
    public function length(): ?int
    {
        return $this->length;
    }

    public function read(int $length): string
    {
        $bytes = is_string($this->source)
            ? substr($this->source, $this->position, $length)
            : (string) fread($this->source, max(1, $length));
        $this->position += strlen($bytes);

        return $bytes;
    }

    /** Goes back to where the file begins, and says whether that was possible. */
    public function rewind(): bool
    {
        if (is_resource($this->source) && $this->length === null) {
            return $this->position === 0;
        }
        $this->position = 0;

        return is_string($this->source) || fseek($this->source, $this->start) === 0;
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['fileName' => $this->fileName, 'mime' => $this->mime, 'bytes' => $this->length];
    }
}
