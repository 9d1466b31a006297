package org.pactrail.web.body;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.GenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

/**
 * Reads every request body, each a record, from JSON in UTF-8; see {@link BodyReader}. A body of another media type, of a wildcard or of
 * none is not read, and so answered with status 415.
 */
public final class BodyConverter implements GenericHttpMessageConverter<Record> {
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final BodyReader reader;

    public BodyConverter(BodyReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> contextClass, @Nullable MediaType mediaType) {
        return type instanceof Class<?> plain && canRead(plain, mediaType);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type.isRecord() && reads(mediaType);
    }

    /** Returns whether bodies of a media type are read; none is, when a request names none. */
    public static boolean reads(@Nullable MediaType mediaType) {
        if (mediaType == null || !mediaType.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
            return false;
        }
        try {
            Charset charset = mediaType.getCharset();
            return charset == null || charset.equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknownCharset) {
            return false;
        }
    }

    @Override
    public Record read(Type type, @Nullable Class<?> contextClass, HttpInputMessage message) throws IOException {
        return read(((Class<?>) type).asSubclass(Record.class), message);
    }

    @Override
    public Record read(Class<? extends Record> type, HttpInputMessage message) throws IOException {
        byte[] json = message.getBody().readNBytes(MOST_BYTES + 1);
        if (json.length > MOST_BYTES) {
            throw new BodyTooLarge(MOST_BYTES);
        }
        return reader.read(json, type);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public boolean canWrite(@Nullable Type type, Class<?> writtenClass, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> writtenClass, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public void write(Record body, @Nullable Type type, @Nullable MediaType mediaType, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("Bodies are only read");
    }

    @Override
    public void write(Record body, @Nullable MediaType mediaType, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("Bodies are only read");
    }
}
