/** Prevention and mental health: a project a block, an activity a line; see `activities.ts` for the columns. */
export const health = `
# line
number          | One number agreed and bought                     | ccg-south  | 2018-05-08 | 2018-08-31 | 2018-08-31 | 100 | commissioning-south
staff           | Call takers recruited for day and night          | mental     | 2018-07-02 | 2018-11-23 | 2018-10-26 | 100 | crisis
open            | ◆ Line open round the clock                      | mental     |            | 2018-12-03 | 2018-11-05 | 100 | crisis
directory       | Directory of places that can help tonight        | alliance   | 2018-10-08 | 2019-03-29 | 2019-01-31 | 85  | volunteers
crews           | Ambulance crews call the line from the scene     | ambulance  | 2019-02-04 | 2019-06-28 | 2019-05-31 | 30  | ambulance-care
text            | Text service for young people                    | mental     | 2019-06-03 | 2019-10-31 | 2019-08-30 |     | crisis
# houses
need            | Where people in crisis live and go now           | ccg-north  | 2018-09-03 | 2018-11-30 | 2018-11-30 | 100 | commissioning-north
sites           | Two houses found                                 | northvale  | 2018-12-03 | 2019-05-31 | 2019-03-29 | 50  | adults-northvale
neighbours      | Meetings with neighbours                         | alliance   | 2019-04-01 | 2019-06-21 | 2019-05-17 | 5   | volunteers
planning        | ◆ Planning permission for both houses            | northvale  |            | 2019-08-16 | 2019-06-28 |     | adults-northvale
refit           | Houses furnished and made safe                   | northvale  | 2019-08-05 | 2019-12-13 | 2019-10-25 |     | adults-northvale
staff           | House teams recruited                            | mental     | 2019-09-02 | 2020-01-31 | 2019-11-29 |     | mental-nursing
open            | First guests                                     | mental     | 2020-02-03 | 2020-05-29 | 2020-02-28 |     | mental-nursing
# nurses
posts           | Twenty-four posts agreed by three hospitals      | mental     | 2018-06-04 | 2018-09-14 | 2018-09-14 | 100 | mental-nursing
recruit         | Nurses recruited                                 | mental     | 2018-09-17 | 2019-05-31 | 2019-02-28 | 65  | mental-nursing
rooms           | Safe rooms in three emergency departments        | mid-yorks  | 2018-11-05 | 2019-04-26 | 2019-03-29 | 85  | urgent-mid-yorks
rooms-airedale  | Safe room beside the children's waiting area     | airedale   | 2019-01-14 | 2019-05-10 | 2019-05-10 | 60  | urgent-airedale
day             | Within the hour, by day                          | leeds      | 2019-06-03 | 2019-09-30 | 2019-06-28 |     | urgent-leeds
night           | Within the hour, day and night                   | mental     | 2019-09-30 | 2019-12-20 | 2019-10-25 |     | mental-nursing
# pressure
pharmacies      | Ninety pharmacies sign up                        | primary    | 2018-07-02 | 2018-12-14 | 2018-11-30 | 100 | pharmacy
cuffs           | Cuffs delivered and staff shown how              | ccg-south  | 2018-10-08 | 2019-01-25 | 2019-01-25 | 100 | commissioning-south
results         | Readings go to the practice the same day         | primary    | 2019-02-04 | 2019-06-14 | 2019-04-30 | 45  | pharmacy
workplaces      | Checks at markets and workplaces                 | northvale  | 2019-03-18 | 2019-09-27 | 2019-09-27 | 20  | public-health
ten             | ◆ Ten thousand people checked                    | primary    |            | 2019-11-29 | 2019-11-29 |     | pharmacy
treated         | All those found offered treatment                | primary    | 2019-12-02 | 2020-03-31 | 2020-03-31 |     | general-practice
# smoking
monitors        | Carbon monoxide monitors for every midwife       | ccg-north  | 2018-09-03 | 2018-12-14 | 2018-12-14 | 100 | commissioning-north
midwives        | Midwives trained to offer help                   | community  | 2019-01-14 | 2019-06-28 | 2019-05-31 | 40  | midwifery
advisers        | Four advisers who come to the home               | northvale  | 2019-03-04 | 2019-06-14 | 2019-06-14 | 25  | public-health
vouchers        | Vouchers for those who stay smoke-free           | ccg-north  | 2019-07-01 | 2019-12-20 | 2019-12-20 |     | commissioning-north
families        | Partners and grandparents included               | community  | 2019-09-02 | 2020-06-26 | 2020-06-26 |     | midwifery
# asthma
schools         | Sixty schools invited                            | moorland   | 2018-05-08 | 2018-07-20 | 2018-07-20 | 100 | public-health
training        | A member of staff trained in each school         | primary    | 2018-09-03 | 2018-12-07 | 2018-11-30 | 100 | general-practice
inhalers        | Spare inhalers in every school                   | primary    | 2018-10-01 | 2018-12-14 | 2018-12-14 | 100 | pharmacy
families        | Evenings for families, in English, Urdu and Polish | alliance | 2019-01-21 | 2019-06-28 | 2019-06-28 | 55  | volunteers
plans           | A written plan for each child                    | primary    | 2019-02-25 | 2019-07-19 | 2019-06-28 | 30  | general-practice
autumn          | Second sixty schools                             | moorland   | 2019-09-02 | 2019-11-29 | 2019-11-29 |     | public-health
# warm
criteria        | Who can be referred, and by whom                 | northvale  | 2019-01-14 | 2019-05-03 | 2019-04-12 | 70  | public-health
consent         | Agreement to share names with the heating team   | northvale  | 2019-04-15 | 2019-07-12 | 2019-06-14 |     | information
surveyors       | Surveyors and installers contracted              | moorland   | 2019-05-06 | 2019-08-30 | 2019-08-30 |     | adults-moorland
referrals       | First referrals from practices                   | primary    | 2019-07-01 | 2019-10-25 | 2019-10-25 |     | general-practice
homes           | First two hundred homes                          | northvale  | 2019-09-16 | 2020-06-26 | 2020-06-26 |     | public-health
`;
