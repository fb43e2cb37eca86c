/** Planned care: a project a block, an activity a line; see `activities.ts` for the columns. */
export const planned = `
# hub
case            | Business case for the shared theatres            | leeds      | 2018-04-16 | 2018-07-27 | 2018-07-13 | 100 | planned-director
decision        | ◆ Boards of four hospitals decide to go ahead    | leeds      |            | 2018-08-03 | 2018-07-27 | 100 | planned-leeds
theatres        | Two theatres made ready                          | mid-yorks  | 2018-08-20 | 2019-05-31 | 2019-03-29 | 70  | hub
theatres.first  | First theatre refitted                           | mid-yorks  | 2018-08-20 | 2018-10-05 | 2018-10-05 | 100 | hub
theatres.second | Second theatre refitted, with new air handling   | mid-yorks  | 2018-11-05 | 2019-05-31 | 2019-03-29 | 65  | hub
rota            | Theatre rota across four hospitals               | mid-yorks  | 2018-09-10 | 2019-04-26 | 2019-02-28 | 80  | theatres
beds            | Twelve beds set apart for planned operations     | mid-yorks  | 2019-02-04 | 2019-06-14 | 2019-04-12 | 30  | hub
staff           | Theatre nurses recruited and trained             | leeds      | 2018-10-01 | 2019-06-12 | 2019-05-31 | 55  | theatres
review          | Readiness review with patients and surgeons      | harrogate  | 2019-06-17 | 2019-06-28 | 2019-06-14 |     | planned-harrogate
opens           | ◆ Both theatres in full use                      | mid-yorks  |            | 2019-07-08 | 2019-06-24 |     | hub
# one-list
rules           | Rules for offering a date elsewhere agreed       | ccg-south  | 2018-06-04 | 2018-09-28 | 2018-09-14 | 100 | commissioning-south
validate        | Waiting lists of four hospitals checked by hand  | harrogate  | 2018-10-01 | 2019-03-22 | 2019-01-31 | 100 | planned-harrogate
system          | Lists joined in one system                       | calderdale | 2019-02-11 | 2019-06-21 | 2019-05-17 | 35  | planned-calderdale
letters         | Letters and choices written with patients        | calderdale | 2019-03-04 | 2019-05-10 | 2019-05-10 | 60  | planned-calderdale
practices       | Family doctors shown how to refer once           | primary    | 2019-05-28 | 2019-07-26 | 2019-07-26 |     | general-practice
live            | ◆ One waiting list in use                        | calderdale |            | 2019-09-02 | 2019-07-29 |     | planned-calderdale
# recovery
model           | Steps of recovery agreed with therapists         | community  | 2018-09-03 | 2018-11-30 | 2018-11-30 | 100 | therapy
therapists      | Eight community therapists recruited             | community  | 2018-12-03 | 2019-06-28 | 2019-04-30 | 50  | therapy
equipment       | Beds, frames and rails stocked for home delivery | moorland   | 2019-02-18 | 2019-05-24 | 2019-05-24 | 45  | adults-moorland
volunteers      | Volunteers for the first week at home            | age-well   | 2019-03-04 | 2019-06-07 | 2019-06-07 | 25  | age-well-services
pilot           | First 50 people recover at home                  | community  | 2019-07-01 | 2019-10-25 | 2019-08-30 |     | therapy
all             | Offered after every hip and knee operation       | community  | 2019-11-04 | 2020-02-28 | 2019-12-20 |     | therapy
# diagnosis
pathways        | Test pathways for lung and bowel agreed          | harrogate  | 2018-06-01 | 2018-10-26 | 2018-10-26 | 100 | cancer
referral        | One referral form in every practice              | primary    | 2018-10-08 | 2019-02-15 | 2019-01-25 | 100 | general-practice
scanner         | Second scanner installed                         | airedale   | 2018-11-12 | 2019-06-28 | 2019-05-31 | 55  | cancer
radiographers   | Radiographers share a weekend rota               | harrogate  | 2019-01-14 | 2019-05-03 | 2019-05-03 | 70  | cancer
clinic          | One-visit clinic, first year                     | airedale   | 2019-07-15 | 2020-03-31 | 2020-03-31 |     | cancer
# stroke
protocol        | Pre-alert agreed with ambulance crews            | ambulance  | 2018-04-02 | 2018-07-20 | 2018-07-06 | 100 | ambulance-care
scanners        | Scanner kept free for stroke, three hospitals    | bradford   | 2018-06-04 | 2018-09-28 | 2018-09-28 | 100 | stroke
crews           | All crews trained to recognise a stroke          | ambulance  | 2018-08-06 | 2018-11-30 | 2018-11-30 | 100 | ambulance-care
direct          | ◆ Direct admission in three hospitals            | leeds      |            | 2018-12-10 | 2018-12-10 | 100 | stroke
rehab           | Therapy seven days a week after a stroke         | community  | 2019-01-07 | 2019-07-26 | 2019-07-26 | 50  | therapy
audit           | First-year audit, with those who had a stroke    | calderdale | 2019-09-09 | 2019-12-13 | 2019-12-13 |     | stroke
`;
