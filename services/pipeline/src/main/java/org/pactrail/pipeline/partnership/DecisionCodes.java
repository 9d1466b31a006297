package org.pactrail.pipeline.partnership;

import org.pactrail.web.codes.CodeList;
import org.pactrail.web.codes.ServiceCodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the codes by which approvers decide. */
@Configuration(proxyBeanMethods = false)
class DecisionCodes {

    @Bean
    ServiceCodes approverCodes() {
        return ServiceCodes.of(
                CodeList.unordered("clearanceDecision", SignatureController.Decision.values()),
                CodeList.unordered("changeDecision", ApprovalController.Decision.values()));
    }
}
