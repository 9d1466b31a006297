package org.pactrail.app.ledger;

import java.time.Clock;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.mongo.MongoLedger;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.pactrail.web.role.OnLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Opens the ledger that the settings name, and provides the clock. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(OnLedger.class)
    Ledger ledger(LedgerSettings settings) {
        String uri = settings.mongoUri();
        return settings.isMongo() && uri != null ? MongoLedger.open(uri) : SqliteLedger.open(settings.sqlite());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
