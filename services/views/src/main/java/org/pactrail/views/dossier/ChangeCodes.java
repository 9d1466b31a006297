package org.pactrail.views.dossier;

import org.pactrail.web.codes.CodeList;
import org.pactrail.web.codes.ServiceCodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the codes of proposed changes. */
@Configuration(proxyBeanMethods = false)
class ChangeCodes {

    @Bean
    ServiceCodes proposedChangeCodes() {
        return ServiceCodes.of(
                CodeList.unordered("changeKind", ChangeAnswer.Kind.values()),
                CodeList.unordered("changeState", ChangeAnswer.State.values()));
    }
}
