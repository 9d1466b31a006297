package org.pactrail.pipeline.http;

import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.pactrail.pipeline.body.BodyReader;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

/** Reads the records that are bodies of pipeline's calls; see {@link BodyReader}. */
final class BodyConverter extends AbstractGenericHttpMessageConverter<Record> {
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final BodyReader reader;

    BodyConverter(BodyReader reader) {
        super(MediaType.APPLICATION_JSON);
        this.reader = reader;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("org.pactrail.pipeline.");
    }

    @Override
    public boolean canWrite(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public Record read(Type type, @Nullable Class<?> contextClass, HttpInputMessage message) throws IOException {
        return readInternal(((Class<?>) type).asSubclass(Record.class), message);
    }

    @Override
    protected Record readInternal(Class<? extends Record> type, HttpInputMessage message) throws IOException {
        byte[] json = message.getBody().readNBytes(MOST_BYTES + 1);
        if (json.length > MOST_BYTES) {
            throw new BodyTooLarge(MOST_BYTES);
        }
        return reader.read(json, type);
    }

    @Override
    protected void writeInternal(Record body, @Nullable Type type, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("Bodies are only read");
    }
}
