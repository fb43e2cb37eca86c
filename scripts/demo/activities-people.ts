/** Workforce, money and shared records: a project a block, an activity a line; see `activities.ts` for the columns. */
export const people = `
# bank
terms           | One contract and one rate agreed                 | bradford   | 2018-04-16 | 2018-07-27 | 2018-07-13 | 100 | workforce-director
passport        | Training of one trust counts in all              | mental     | 2018-06-04 | 2018-08-24 | 2018-08-24 | 100 | bank
opens           | ◆ Staff bank opens with three trusts             | bradford   |            | 2018-09-03 | 2018-09-03 | 100 | bank
app             | Shifts booked by telephone app                   | mid-yorks  | 2018-10-01 | 2019-03-15 | 2019-02-15 | 100 | bank
community       | Community nurses join                            | community  | 2019-02-18 | 2019-06-28 | 2019-05-31 | 40  | community-nursing
secure          | Rates for secure wards settled                   | mental     | 2019-03-11 | 2019-05-24 | 2019-04-12 | 35  | mental-nursing
all             | ◆ All trusts in one bank                         | bradford   |            | 2019-10-01 | 2019-09-02 |     | bank
# nursing
places          | College places planned for three years           | leeds      | 2018-06-04 | 2018-10-26 | 2018-10-26 | 100 | workforce-director
apprentices     | First nursing apprentices                        | community  | 2018-09-03 | 2019-03-01 | 2019-01-11 | 100 | community-nursing
placements      | Placements shared between hospital and home      | mental     | 2018-11-05 | 2019-05-17 | 2019-04-26 | 75  | mental-nursing
offer           | A post offered to every student before the last year | leeds  | 2019-01-14 | 2019-07-26 | 2019-07-26 | 45  | workforce-director
return          | Nurses who left invited back                     | northvale  | 2019-03-04 | 2019-09-27 | 2019-08-30 | 10  | workforce-director
cohort          | Second cohort starts, half in mental health      | mental     | 2019-09-16 | 2020-06-26 | 2020-06-26 |     | mental-nursing
# supplies
choose          | Products chosen by theatre teams                 | leeds      | 2018-04-02 | 2018-06-15 | 2018-06-15 | 100 | procurement
tender          | Contract advertised and awarded                  | leeds      | 2018-06-18 | 2018-09-14 | 2018-09-14 | 100 | procurement
stock           | Old stock used up                                | harrogate  | 2018-09-17 | 2018-12-07 | 2018-11-30 | 100 | planned-harrogate
change          | Six hospitals change over                        | mid-yorks  | 2018-10-01 | 2019-02-22 | 2019-02-22 | 100 | procurement
closed          | ◆ Closed, and handed to the hospitals            | calderdale |            | 2019-03-29 | 2019-03-29 | 100 | procurement
# records
consent         | Public asked what may be shared                  | office     | 2018-06-04 | 2018-11-30 | 2018-10-26 | 100 | information
agreement       | Data-sharing agreement signed by all             | office     | 2018-12-03 | 2019-06-28 | 2019-04-12 | 60  | information
practices       | Records of ninety practices connected            | primary    | 2019-02-11 | 2019-08-16 | 2019-06-28 | 30  | general-practice
hospitals       | Hospital letters and results connected           | leeds      | 2019-03-04 | 2019-09-27 | 2019-08-30 | 20  | information
social          | Social care records connected                    | moorland   | 2019-07-01 | 2019-12-13 | 2019-11-01 |     | adults-moorland
crisis          | Crisis plans connected                           | mental     | 2019-09-02 | 2020-01-31 | 2019-12-20 |     | mental-nursing
live            | ◆ Record open to all who care for a person       | office     |            | 2020-06-26 | 2020-04-24 |     | information
`;
