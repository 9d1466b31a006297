package org.pactrail.app;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import org.pactrail.web.RequestContext;
import org.pactrail.web.request.KnownParameters;
import org.springdoc.core.converters.ModelConverterRegistrar;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.JsonNode;

/** What {@code /v3/api-docs} says beyond what the controllers say of themselves. */
@Lazy
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** @param converters by being asked for, are in place when the description is made */
    @Bean
    OpenAPI api(ModelConverterRegistrar converters) {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(RequestContext.class)
                .replaceWithSchema(BigDecimal.class, new StringSchema())
                .replaceWithSchema(JsonNode.class, new ObjectSchema())
                .replaceWithSchema(YearMonth.class, new StringSchema().example("2026-03"));
        return new OpenAPI()
                .info(new Info()
                        .title("Pactrail")
                        .version("1")
                        .description("Commands move partnerships from prospect to funded; every answer says at which"
                                + " position of the ledger it stands. Amounts are decimal strings. Errors are"
                                + " application/problem+json and say what to do."))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .schemaRequirement(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    }

    /** What every command has in common, which its controller does not say. */
    @Bean
    OperationCustomizer commandsDescribed() {
        return (call, handler) -> {
            boolean isCommand = Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == RequestContext.class);
            if (isCommand) {
                call.addParametersItem(
                        header("If-Match", "ETag of the version that was decided upon, quotes included"));
                call.addParametersItem(header("Idempotency-Key", "The same key and body again get the first answer"));
                call.setResponses(new ApiResponses()
                        .addApiResponse("201", written("Something new is at Location"))
                        .addApiResponse("204", written("What was there is changed")));
            }
            return call;
        };
    }

    /** Each part of a question that is a record is a parameter. */
    @Bean
    OperationCustomizer questionsDescribed() {
        return (call, handler) -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                    String whole = KnownParameters.name(parameter);
                    call.getParameters().removeIf(it -> it.getName().equals(whole));
                    KnownParameters.names(parameter)
                            .map(part -> new QueryParameter().name(part).schema(new StringSchema()))
                            .forEach(call::addParametersItem);
                }
            }
            return call;
        };
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(new StringSchema());
    }

    private static ApiResponse written(String description) {
        return new ApiResponse()
                .description(description)
                .addHeaderObject("ETag", new Header().schema(new StringSchema()))
                .addHeaderObject("Pactrail-Position", new Header().schema(new IntegerSchema().format("int64")));
    }
}
