package org.pactrail.web.request;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON, and reads nothing. */
final class JsonAnswers extends JacksonJsonHttpMessageConverter {
    JsonAnswers(JsonMapper json) {
        super(json);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }
}
