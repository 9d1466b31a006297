package org.pactrail.views;

import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.attention.Badge;
import org.pactrail.web.codes.CodeList;
import org.pactrail.web.codes.ServiceCodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the codes that officers' questions take and that their answers hold. */
@Configuration(proxyBeanMethods = false)
class ViewsCodes {

    @Bean
    ServiceCodes recordCodes() {
        return ServiceCodes.of(
                CodeList.ordered("stage", Stage.values()),
                CodeList.unordered("partnerType", PartnerType.values()),
                CodeList.unordered("membership", Membership.values()),
                CodeList.unordered("region", Region.values()),
                CodeList.unordered("instrument", Instrument.values()),
                CodeList.unordered("contributionKind", ContributionKind.values()),
                CodeList.ordered("likelihood", Likelihood.values()),
                CodeList.unordered("outreachChannel", OutreachChannel.values()),
                CodeList.unordered("outcome", Outcome.values()),
                CodeList.unordered("badge", Badge.values()));
    }
}
