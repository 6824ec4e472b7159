package sdkforge_module;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps a seller's tokens, so that the client can renew them: once, however many threads find them expired.
 *
 * <p>A new pair is saved before it is first used. It must be safe for use by many threads.
 */
public interface TokenStore {
    /**
     * Gives the pair that was saved last.
     *
     * @return the pair, where there is one
     */
    Optional<TokenPair> load();

    /**
     * Keeps a pair in place of the one before, entirely or not at all.
     *
     * @param pair the pair
     */
    void save(TokenPair pair);

    /**
     * Keeps tokens as long as the process runs.
     *
     * @param pair the pair to begin with
     * @return a store
     */
    static TokenStore inMemory(TokenPair pair) {
        return new MemoryTokenStore(pair);
    }

    /**
     * Keeps tokens in a file that only its owner can read, where the file system knows owners.
     *
     * @param file where; the folder must be there, the file need not
     * @return a store
     */
    static TokenStore inFile(Path file) {
        return new FileTokenStore(file);
    }
}
