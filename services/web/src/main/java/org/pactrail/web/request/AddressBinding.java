package org.pactrail.web.request;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Binds the records of parameters from the address alone. Left alone, a header with a parameter's name, which a proxy may add, would narrow
 * a question or move it into the past.
 */
@ControllerAdvice
class AddressBinding {

    @InitBinder
    void withoutHeaders(WebDataBinder binder) {
        if (binder instanceof ExtendedServletRequestDataBinder extended) {
            extended.setHeaderPredicate(header -> false);
        }
    }
}
