package sdkforge_module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sdkforge_module.internal.Convert;
import sdkforge_module.internal.Json;

/** Tokens in a file, which is replaced as a whole. */
final class FileTokenStore implements TokenStore {
    private final Path file;

    FileTokenStore(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public Optional<TokenPair> load() {
        try {
            Map<String, Object> said = Convert.fields(Files.readString(file));
            Long expires = Convert.integer(said.get("expires_at"));
            return Optional.of(new TokenPair(
                    Convert.text(said.get("access_token")),
                    Convert.text(said.get("refresh_token")),
                    expires == null ? null : Instant.ofEpochSecond(expires)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            Files.writeString(fresh, Json.write(said));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
