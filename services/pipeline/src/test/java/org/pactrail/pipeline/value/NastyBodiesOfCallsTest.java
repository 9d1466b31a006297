package org.pactrail.pipeline.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.web.body.MalformedRequest;
import org.pactrail.web.body.NastyJson;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** However the body of a call is made, it is read or refused as malformed, and what is said of it can be written as JSON. */
class NastyBodiesOfCallsTest {

    static List<Class<? extends Record>> bodies() {
        ClassPathScanningCandidateComponentProvider controllers =
                new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return controllers.findCandidateComponents("org.pactrail.pipeline").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(NastyBodiesOfCallsTest::bodies)
                .toList();
    }

    private static Stream<Class<? extends Record>> bodies(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods())
                .flatMap(call -> Arrays.stream(call.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> parameter.getType().asSubclass(Record.class));
    }

    @Test
    void every_call_with_a_body_is_among_them() {
        assertThat(bodies()).hasSizeGreaterThan(25).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_of_any_making_is_read_or_refused_as_malformed(Class<? extends Record> body) {
        NastyJson nasty = new NastyJson(body.getSimpleName().hashCode());
        int accepted = 0;
        for (int i = 0; i < 500; i++) {
            accepted += isAccepted(nasty.body(body), body) ? 1 : 0;
        }
        assertThat(accepted).isLessThan(500);
    }

    private static boolean isAccepted(byte[] json, Class<? extends Record> body) {
        try {
            PipelineBodies.READER.read(json, body);
            return true;
        } catch (MalformedRequest malformed) {
            assertThat(malformed.faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(UTF_8.newEncoder().canEncode(fault.field() + fault.message()))
                            .as(fault.toString())
                            .isTrue());
            return false;
        }
    }
}
