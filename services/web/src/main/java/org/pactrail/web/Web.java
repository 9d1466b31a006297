package org.pactrail.web;

import java.time.Clock;
import java.util.List;
import org.pactrail.web.body.BodyReader;
import org.pactrail.web.body.TextReader;
import org.pactrail.web.codes.CodeList;
import org.pactrail.web.codes.ServiceCodes;
import org.pactrail.web.peer.PeerSettings;
import org.pactrail.web.role.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Configures HTTP for every service. Each service imports this class. Needs a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(PeerSettings.class)
public class Web {

    @Bean
    BodyReader bodies(List<TextReader<?>> readers) {
        return new BodyReader(readers);
    }

    @Bean
    ServiceCodes roleCodes() {
        return ServiceCodes.of(CodeList.unordered("role", Role.values()));
    }
}
