/** Care at home: a project a block, an activity a line; see `activities.ts` for the columns. */
export const home = `
# home-first
agreement       | One assessment agreed by three councils          | moorland   | 2018-05-14 | 2018-09-28 | 2018-08-31 | 100 | discharge
teams           | Discharge teams in one room                      | community  | 2018-09-03 | 2018-12-14 | 2018-11-30 | 100 | discharge
first-wards     | First four wards                                 | bradford   | 2018-11-05 | 2019-02-22 | 2019-01-31 | 100 | discharge
pathway         | Discharge pathway written for every ward         | community  | 2019-02-25 | 2019-05-31 | 2019-04-30 | 40  | discharge
packages        | Care packages that start the same day            | northvale  | 2019-03-04 | 2019-07-12 | 2019-06-14 | 30  | adults-northvale
all-wards       | All wards of six hospitals                       | community  | 2019-07-29 | 2020-02-28 | 2019-12-20 |     | discharge
# home-care
survey          | What people at home and carers want              | moorland   | 2018-07-02 | 2018-10-12 | 2018-10-12 | 100 | adults-moorland
price           | Fair hourly price worked out                     | northvale  | 2018-10-15 | 2019-02-01 | 2018-12-21 | 100 | adults-northvale
councils        | ◆ Three councils approve the contract            | riverside  |            | 2019-05-23 | 2019-03-28 |     | adults-riverside
tender          | Contract advertised and awarded                  | northvale  | 2019-05-28 | 2019-09-13 | 2019-08-02 |     | procurement
starts          | Contract starts in two councils                  | moorland   | 2019-10-28 | 2019-12-20 | 2019-11-01 |     | adults-moorland
moves           | People move to their new carers                  | northvale  | 2019-12-02 | 2020-03-31 | 2020-02-28 |     | adults-northvale
# transport
drivers         | Sixty volunteer drivers recruited                | alliance   | 2018-10-01 | 2019-02-15 | 2019-01-18 | 100 | volunteers
checks          | Checks and insurance                             | age-well   | 2019-01-07 | 2019-04-05 | 2019-03-15 | 90  | age-well-services
desk            | Booking desk in the discharge lounge             | leeds      | 2019-04-22 | 2019-05-17 | 2019-05-03 |     | urgent-leeds
lifts           | First hundred lifts home                         | age-well   | 2019-06-03 | 2019-08-30 | 2019-07-26 |     | age-well-services
more            | Three more hospitals                             | alliance   | 2019-09-16 | 2019-11-29 | 2019-11-29 |     | volunteers
# falls
pairs           | Therapist and paramedic in one car               | community  | 2018-09-03 | 2019-01-11 | 2018-12-14 | 100 | therapy
calls           | Call handlers know when to send the falls car    | ambulance  | 2018-11-05 | 2019-01-25 | 2019-01-25 | 100 | ambulance-care
first           | First falls car, weekdays                        | community  | 2019-01-28 | 2019-07-12 | 2019-06-28 | 50  | therapy
homes           | Care homes taught to help people up safely       | riverside  | 2019-02-11 | 2019-06-14 | 2019-05-31 | 20  | adults-riverside
second          | Second car, and weekends                         | ambulance  | 2019-07-01 | 2019-12-13 | 2019-12-13 |     | ambulance-care
# hospice
nights          | What families called for at night                | hospice    | 2018-06-04 | 2018-10-26 | 2018-10-26 | 100 | hospice-nursing
nurses          | Night nurses recruited                           | hospice    | 2018-11-05 | 2019-05-31 | 2019-03-29 | 60  | hospice-nursing
medicines       | Medicines kept at home in a sealed box           | community  | 2019-01-14 | 2019-05-10 | 2019-05-10 | 70  | community-nursing
two             | ◆ Night care in two districts                    | hospice    |            | 2018-12-03 | 2018-12-03 | 100 | hospice-nursing
four            | ◆ Night care in four districts                   | afon       |            | 2019-07-15 | 2019-06-03 |     | hospice-nursing
six             | Night care in all six districts                  | afon       | 2019-09-02 | 2020-06-26 | 2020-05-29 |     | hospice-nursing
# plans
form            | One form for a person's wishes                   | primary    | 2018-09-03 | 2018-12-21 | 2018-12-21 | 100 | general-practice
training        | Doctors and nurses trained in the conversation   | hospice    | 2019-01-14 | 2019-06-28 | 2019-06-28 | 40  | hospice-nursing
record          | Plan visible in the care record                  | primary    | 2019-08-19 | 2019-11-29 | 2019-10-25 |     | general-practice
crews           | Plan visible to ambulance crews                  | ambulance  | 2019-11-18 | 2020-02-28 | 2020-01-31 |     | ambulance-care
review          | What bereaved families say                       | afon       | 2020-03-02 | 2020-06-26 | 2020-06-26 |     | hospice-nursing
`;
