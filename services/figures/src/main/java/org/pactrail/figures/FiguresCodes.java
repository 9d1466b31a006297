package org.pactrail.figures;

import java.util.Arrays;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.restatement.Cause;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.web.codes.CodeList;
import org.pactrail.web.codes.ServiceCodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the codes that questions about figures take and that their answers hold. */
@Configuration(proxyBeanMethods = false)
class FiguresCodes {

    @Bean
    ServiceCodes yearCodes() {
        return ServiceCodes.of(
                CodeList.unordered("partnerType", PartnerType.values()),
                CodeList.unordered("membership", Membership.values()),
                CodeList.unordered("region", Region.values()),
                CodeList.unordered("contributionKind", ContributionKind.values()),
                new CodeList(
                        "dimension",
                        Arrays.stream(Dimension.values())
                                .map(Dimension::parameter)
                                .toList(),
                        false),
                CodeList.unordered("cause", Cause.values()),
                new CodeList(
                        "definitions",
                        Arrays.stream(Definitions.values())
                                .map(Definitions::version)
                                .toList(),
                        true));
    }
}
