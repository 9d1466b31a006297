package org.pactrail.web.body;

/** Makes values of one type out of texts, where an office sets for itself which texts are accepted. Safe for use by many threads. */
public interface TextReader<T> {
    /** Returns the type that this reader makes, wherever a body has it as a value or as a map's key. */
    Class<T> type();

    /**
     * Returns the value that a text stands for.
     *
     * @throws IllegalArgumentException when the text is not accepted; its message says what the text must be
     */
    T read(String text);
}
