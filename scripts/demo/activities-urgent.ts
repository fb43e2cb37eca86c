/** Urgent and emergency care: a project a block, an activity a line; see `activities.ts` for the columns. */
export const urgent = `
# front-door
rooms           | Rooms beside two emergency departments           | leeds      | 2018-05-01 | 2018-09-14 | 2018-08-31 | 100 | urgent-leeds
sessions        | Evening sessions of family doctors contracted    | ccg-north  | 2018-06-04 | 2018-10-05 | 2018-09-28 | 100 | commissioning-north
triage          | Nurses trained to send people the right way      | mid-yorks  | 2018-08-06 | 2018-10-26 | 2018-10-26 | 100 | urgent-mid-yorks
opens           | ◆ Family doctor at two hospitals every evening   | primary    |            | 2018-11-05 | 2018-10-29 | 100 | general-practice
weekends        | Weekend sessions                                 | primary    | 2019-02-04 | 2019-07-26 | 2019-05-31 | 30  | general-practice
evaluation      | What patients and staff say after a year         | ccg-north  | 2019-08-05 | 2019-09-30 | 2019-09-30 |     | commissioning-north
# same-day
conditions      | Conditions that need no bed agreed by doctors    | bradford   | 2018-06-04 | 2018-09-07 | 2018-09-07 | 100 | urgent-bradford
unit            | Unit built next to A&E                           | bradford   | 2018-09-10 | 2019-01-25 | 2018-12-14 | 100 | urgent-bradford
unit-airedale   | Second unit built                                | airedale   | 2019-01-07 | 2019-08-16 | 2019-08-16 | 35  | urgent-airedale
referrals       | Family doctors and crews may refer directly      | primary    | 2019-02-04 | 2019-05-17 | 2019-04-26 | 60  | general-practice
nurses          | Nurse practitioners trained                      | leeds      | 2018-10-01 | 2019-06-28 | 2019-06-28 | 70  | urgent-leeds
twelve          | ◆ Open twelve hours a day, seven days a week     | bradford   |            | 2019-07-15 | 2019-06-03 |     | urgent-bradford
third           | Third unit opens with its own pharmacist         | leeds      | 2019-09-02 | 2019-12-20 | 2019-12-20 |     | urgent-leeds
# handover
measure         | Same clock for crew and hospital                 | ambulance  | 2018-04-16 | 2018-06-29 | 2018-06-29 | 100 | ambulance-care
space           | Handover space at three hospitals                | mid-yorks  | 2018-07-02 | 2018-11-16 | 2018-10-26 | 100 | urgent-mid-yorks
nurse           | Handover nurse on every shift                    | bradford   | 2018-09-03 | 2019-03-29 | 2019-01-31 | 100 | urgent-bradford
screens         | Arrival screens in emergency departments         | ambulance  | 2019-01-21 | 2019-06-07 | 2019-04-26 | 45  | ambulance-care
alternatives    | Crews offered other places than A&E              | ambulance  | 2019-03-04 | 2019-10-31 | 2019-10-31 | 15  | ambulance-care
# beds
definitions     | What counts as a free bed agreed by all six      | office     | 2018-07-02 | 2018-10-19 | 2018-09-28 | 100 | information
feeds           | Bed systems send their figures every five minutes | leeds     | 2018-10-22 | 2019-06-28 | 2019-03-29 | 50  | urgent-leeds
feeds.leeds     | Feed from Leeds                                  | leeds      | 2018-10-22 | 2019-01-18 | 2019-01-18 | 100 | urgent-leeds
feeds.bradford  | Feed from Bradford                               | bradford   | 2018-11-26 | 2019-02-22 | 2019-02-22 | 100 | urgent-bradford
feeds.mid-yorks | Feed from Mid Yorkshire                          | mid-yorks  | 2019-01-28 | 2019-06-28 | 2019-03-29 | 40  | urgent-mid-yorks
screen          | Screen for control rooms                         | ambulance  | 2019-05-06 | 2019-09-13 | 2019-07-19 |     | ambulance-care
live            | ◆ One picture in use in six hospitals            | office     |            | 2019-10-14 | 2019-08-05 |     | information
# winter
plan            | Winter plan agreed                               | ccg-north  | 2018-07-02 | 2018-09-28 | 2018-09-28 | 100 | commissioning-north
wards           | Forty beds made ready                            | mid-yorks  | 2018-10-01 | 2018-11-30 | 2018-11-23 | 100 | urgent-mid-yorks
weekend         | Weekend therapists and social workers            | community  | 2018-11-05 | 2018-12-07 | 2018-11-30 | 100 | discharge
open            | Winter beds open                                 | mid-yorks  | 2018-12-03 | 2019-04-05 | 2019-03-29 | 100 | urgent-mid-yorks
lessons         | Lessons of the winter                            | ccg-north  | 2019-04-08 | 2019-05-31 | 2019-05-31 | 10  | commissioning-north
next            | Plan for winter 2019-20                          | ccg-north  | 2019-06-24 | 2019-10-25 | 2019-09-27 |     | commissioning-north
`;
