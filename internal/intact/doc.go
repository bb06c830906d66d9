// Package intact puts files in their place whole or not at all: nobody ever sees half of one,
// and a failure leaves what was there. Its errors are sentences that name the file once.
package intact
