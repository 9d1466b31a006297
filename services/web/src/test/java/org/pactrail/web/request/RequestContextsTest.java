package org.pactrail.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.MalformedRequest;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class RequestContextsTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/partners");

    RequestContextsTest() {
        request.setUserPrincipal(() -> "olga");
    }

    @Test
    void a_request_without_headers_has_seen_no_version_and_brings_no_key() throws Exception {
        RequestContext context = context();

        assertThat(context)
                .isEqualTo(new RequestContext("olga", "http", context.correlation(), "POST /api/partners", null, null));
        assertThat(context().correlation()).isNotEqualTo(context.correlation());
    }

    @Test
    void a_request_without_a_user_is_the_programs_own_fault() {
        request.setUserPrincipal(null);

        assertThatThrownBy(this::context)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/partners");
    }

    @Nested
    class if_match {
        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '\'',
                value = {
                    "\"-1\", -1",
                    "\"0\", 0",
                    "\"17\", 17",
                    "\"999999999999999999\", 999999999999999999",
                    "W/\"3\", 3"
                })
        void is_the_version_that_was_seen(String header, long version) throws Exception {
            request.addHeader("If-Match", header);

            assertThat(context().seen()).isEqualTo(version);
        }

        @Test
        void may_be_any() throws Exception {
            request.addHeader("If-Match", "*");

            assertThat(context().seen()).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"3", "\"\"", "\"03\"", "W/3", "w/\"3\"", "\"3\", \"4\"", "\"9999999999999999999\"", "\"x\""})
        void is_refused_when_it_is_no_version_as_it_was_answered(String header) {
            request.addHeader("If-Match", header);

            assertThatThrownBy(RequestContextsTest.this::context)
                    .isInstanceOf(MalformedRequest.class)
                    .hasMessageContaining("If-Match must be an ETag as it was answered, such as \"3\"");
        }
    }

    @Nested
    class idempotency_key {
        @Test
        void is_its_users_own() throws Exception {
            request.addHeader("Idempotency-Key", "k-1");
            String olgas = context().key();
            request.setUserPrincipal(() -> "olga k-1");

            assertThat(olgas).isEqualTo("http olga k-1");
            assertThat(context().key()).isNotEqualTo(olgas);
        }

        @Test
        void may_have_128_characters() throws Exception {
            request.addHeader("Idempotency-Key", "k".repeat(128));

            assertThat(context().key()).endsWith(" " + "k".repeat(128));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a b", "é", "a\tb"})
        void is_refused_when_it_cannot_be_seen_in_full(String key) {
            request.addHeader("Idempotency-Key", key);

            assertThatThrownBy(RequestContextsTest.this::context)
                    .isInstanceOf(MalformedRequest.class)
                    .hasMessageContaining("Idempotency-Key must have 1 to 128 visible ASCII characters");
        }

        @Test
        void is_refused_when_it_is_too_long() {
            request.addHeader("Idempotency-Key", "k".repeat(129));

            assertThatThrownBy(RequestContextsTest.this::context).isInstanceOf(MalformedRequest.class);
        }
    }

    private RequestContext context() throws Exception {
        Method handler = Handler.class.getDeclaredMethod("handle", RequestContext.class);
        return new RequestContexts()
                .resolveArgument(new MethodParameter(handler, 0), null, new ServletWebRequest(request), null);
    }

    private interface Handler {
        void handle(RequestContext context);
    }
}
