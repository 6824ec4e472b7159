package sdkforge_module;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

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
     * Does something that reads and replaces the tokens, while no other process does. A store that processes share
     * keeps them out; any other needs not.
     *
     * @param <T> what comes of it
     * @param work what to do
     * @return what came of it
     */
    default <T> T alone(Supplier<T> work) {
        return work.get();
    }

    /**
     * Keeps tokens as long as the process runs.
     *
     * @param pair the pair to begin with, or {@code null}
     * @return a store
     */
    static TokenStore inMemory(TokenPair pair) {
        return new MemoryTokenStore(pair);
    }

    /**
     * Keeps tokens in a file that only its owner can read, where the file system knows owners. Processes may share
     * it: one of them renews the tokens for all.
     *
     * @param file where; the folder must be there, the file need not
     * @return a store
     */
    static TokenStore inFile(Path file) {
        return new FileTokenStore(file);
    }
}
