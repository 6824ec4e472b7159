<?php

declare(strict_types=1);

namespace SdkforgeModule\Tokens;

use SdkforgeModule\Exception\TokenStoreException;

/** Keeps tokens in a file that its owner alone may read; processes that share it refresh one after the other. */
final class FileTokenStore implements TokenStore
{
    private const OWNER_ONLY = 0o600;

    public function __construct(private readonly string $path)
    {
    }

    public function load(): ?TokenPair
    {
        if (!is_file($this->path)) {
            return null;
        }
        $fields = json_decode((string) @file_get_contents($this->path), true);
        if (!is_array($fields) || !is_string($fields['access_token'] ?? null)) {
            throw new TokenStoreException("\"{$this->path}\" holds no tokens.");
        }

        return new TokenPair(
            $fields['access_token'],
            (string) ($fields['refresh_token'] ?? ''),
            // Other languages' SDKs may share the file, and count parts of seconds.
            is_numeric($fields['expires_at'] ?? null) ? (int) $fields['expires_at'] : null,
        );
    }

    public function save(TokenPair $pair): void
    {
        $text = json_encode([
            'access_token' => $pair->accessToken,
            'refresh_token' => $pair->refreshToken,
            'expires_at' => $pair->expiresAt,
        ], JSON_THROW_ON_ERROR);
        $draft = $this->path . '.' . bin2hex(random_bytes(6));
        $file = $this->opened($draft, 'xb');
        $kept = fwrite($file, $text) === strlen($text) && fsync($file) && fclose($file) && rename($draft, $this->path);
        if (!$kept) {
            throw new TokenStoreException("\"{$this->path}\" could not be written.");
        }
    }

    public function locked(\Closure $work): mixed
    {
        $lock = $this->opened($this->path . '.lock', 'cb');
        if (!flock($lock, LOCK_EX)) {
            throw new TokenStoreException("\"{$this->path}\" could not be locked.");
        }
        try {
            return $work();
        } finally {
            flock($lock, LOCK_UN);
            fclose($lock);
        }
    }

    /** @return resource */
    private function opened(string $path, string $mode)
    {
        $file = @fopen($path, $mode);
        if ($file === false || !chmod($path, self::OWNER_ONLY)) {
            throw new TokenStoreException("\"$path\" could not be opened.");
        }

        return $file;
    }
}
