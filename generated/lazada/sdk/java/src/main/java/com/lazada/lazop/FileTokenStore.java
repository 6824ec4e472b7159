package com.lazada.lazop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Json;

/** Tokens in a file, which is replaced as a whole; processes that share it renew one after the other. */
final class FileTokenStore implements TokenStore {
    /** The system's locks keep processes apart, and know nothing of threads. */
    private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

    private final Path file;

    FileTokenStore(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public Optional<TokenPair> load() {
        try {
            return Optional.of(pair(Convert.fields(Files.readString(file))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw noTokens();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TokenPair pair(Map<String, Object> said) {
        String access = Convert.text(said.get("access_token"));
        if (access == null || access.isEmpty()) {
            throw noTokens();
        }
        // Other languages' SDKs may share the file, and count parts of seconds.
        BigDecimal expires = Convert.decimal(said.get("expires_at"));
        return new TokenPair(
                access,
                Convert.text(said.get("refresh_token")),
                expires == null ? null : Instant.ofEpochSecond(expires.longValue()));
    }

    private AuthorizationRequiredException noTokens() {
        return new AuthorizationRequiredException("the file " + file + " holds no tokens", null);
    }

    /** A temporary file is its owner's alone from the start, and a move within a folder is atomic. */
    @Override
    public void save(TokenPair pair) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("access_token", pair.accessToken());
        said.put("refresh_token", pair.refreshToken());
        said.put("expires_at", pair.expiresAt().map(Instant::getEpochSecond).orElse(null));
        try {
            Path fresh = Files.createTempFile(file.getParent(), ".tokens", null);
            try {
                write(fresh, Json.write(said));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path fresh, String text) throws IOException {
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (LOCKS.computeIfAbsent(file, key -> new Object())) {
            try (FileChannel channel =
                    FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return work.get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
