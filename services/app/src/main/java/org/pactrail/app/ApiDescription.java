package org.pactrail.app;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.pactrail.pipeline.command.CommandContext;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says beyond what the controllers say of themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CommandContext.class)
                .replaceWithSchema(BigDecimal.class, new StringSchema())
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
}
