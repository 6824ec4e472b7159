<?php

declare(strict_types=1);

namespace TaobaoTw\Iop\Http;

use TaobaoTw\Iop\Upload;

/** Parameters and files as `multipart/form-data`; a file is read only as fast as it is sent. */
final class MultipartBody implements Body
{
    private readonly string $boundary;

    /** @var list<string|Upload> */
    private readonly array $pieces;

    private int $piece = 0;

    private int $offset = 0;

    /**
     * @param array<array-key, string> $parameters
     * @param array<array-key, Upload> $files
     */
    public function __construct(#[\SensitiveParameter] array $parameters, array $files)
    {
        $this->boundary = bin2hex(random_bytes(16));
        $fields = '';
        foreach ($parameters as $name => $value) {
            $fields .= $this->head((string) $name) . "\r\n\r\n$value\r\n";
        }
        $pieces = [$fields];
        foreach ($files as $name => $file) {
            $pieces[] = $this->fileHead((string) $name, $file);
            $pieces[] = $file;
            $pieces[] = "\r\n";
        }
        $pieces[] = "--{$this->boundary}--\r\n";
        $this->pieces = $pieces;
    }

    public function contentType(): string
    {
        return "multipart/form-data; boundary={$this->boundary}";
    }

    public function length(): ?int
    {
        $total = 0;
        foreach ($this->pieces as $piece) {
            $length = is_string($piece) ? strlen($piece) : $piece->length();
            if ($length === null) {
                return null;
            }
            $total += $length;
        }

        return $total;
    }

    public function read(int $length): string
    {
        while (isset($this->pieces[$this->piece])) {
            $bytes = $this->readPiece($this->pieces[$this->piece], $length);
            if ($bytes !== '') {
                return $bytes;
            }
            $this->piece++;
            $this->offset = 0;
        }

        return '';
    }

    public function rewind(): bool
    {
        $this->piece = 0;
        $this->offset = 0;
        foreach ($this->pieces as $piece) {
            if ($piece instanceof Upload && !$piece->rewind()) {
                return false;
            }
        }

        return true;
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['bytes' => $this->length()];
    }

    private function readPiece(#[\SensitiveParameter] string|Upload $piece, int $length): string
    {
        if ($piece instanceof Upload) {
            return $piece->read($length);
        }
        $bytes = substr($piece, $this->offset, $length);
        $this->offset += strlen($bytes);

        return $bytes;
    }

    private function head(string $name): string
    {
        return "--{$this->boundary}\r\nContent-Disposition: form-data; name=\"" . self::quoted($name) . '"';
    }

    private function fileHead(string $name, Upload $file): string
    {
        $fileName = self::quoted($file->fileName ?? $name);

        return $this->head($name) . "; filename=\"$fileName\"\r\nContent-Type: {$file->mime}\r\n\r\n";
    }

    /** As browsers quote the names of form fields. */
    private static function quoted(string $text): string
    {
        return strtr($text, ['"' => '%22', "\r" => '%0D', "\n" => '%0A']);
    }
}
