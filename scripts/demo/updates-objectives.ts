/**
 * What was said of the objectives. A line that names one and who speaks for it, then an entry a line: day, status, confidence from 1 to 5,
 * where it is known the day it is expected to end, what is so, and after `>` what is next.
 */
export const objectiveLog = `
obj-elective by planned-director
2018-05-17 amber 3 Four hospitals have agreed the aim. Nobody yet knows how many people are counted on two lists. > Business case to the four boards in July.
2018-08-09 amber-green 4 All four boards have said yes to the shared theatres. The first theatre is being refitted. > Refit ends on 5 October.
2018-10-18 green 4 The first theatre opened on time, and the first patients went home after three days. > Check the four lists by hand.
2018-12-13 green 4 Eighteen operations a week. Surgeons of all four hospitals now use the theatre. > Second theatre in the spring.
2019-01-24 amber 3 until 2020-06-30 Planned operations gave way to emergencies for three weeks, in the shared theatre too. > Agree how twelve beds can be set apart.
2019-02-21 amber-green 3 until 2020-05-31 Operations are back at the planned number. Those put off in January have new dates. > Finish the theatre rota.
2019-03-21 green 4 The shared theatre does 33 operations a week, more than planned. Lists of the four hospitals are checked. > Twelve beds set apart by 14 June.
2019-04-04 green 3 until 2020-05-31 The shared theatre keeps its dates. Cancellations elsewhere are a matter of beds, not of theatres. > One list in one system by 21 June.
obj-urgent by urgent-director
2018-06-21 amber 3 In May nine in ten people were seen within four hours across the six trusts, the best month since last June. > Family doctors at two hospital doors by November.
2018-08-23 amber 3 A hot July brought more people with breathing difficulties; 85.8 in 100 were seen in time. > Winter plan by the end of September.
2018-10-18 amber 3 The winter plan is agreed, with forty beds. The September figure, 83.8, is below where we meant to be. > Open the doctors' rooms on 5 November.
2018-12-20 amber-red 2 until 2020-09-30 Winter beds opened on 3 December. November closed at 83.0. > Move weekend therapists to the fullest wards.
2019-02-21 red 2 until 2020-09-30 January closed at 80.0, with high numbers of older people staying long. No trust stands alone in this. > Daily call of six hospitals until March.
2019-03-21 amber-red 2 until 2020-09-30 February was little better at 80.8, but the number who stay over three weeks has begun to fall. > Same-day care twelve hours a day from July.
2019-04-11 amber-red 3 until 2020-09-30 March closed at 85.6, well above last March (79.0) and still below the 90 we agreed to reach by now. > Lessons of the winter by 31 May.
obj-home by home-director
2018-06-28 amber 3 Three councils and the community service assess people in three ways. They have begun to agree one. > One assessment by the end of September.
2018-09-27 amber-green 3 One assessment is agreed. Discharge teams now sit in one room. > First four wards in November.
2018-11-29 amber-green 4 On the first wards people wait two days less for help at home. > Fair price for home care by February.
2019-01-31 amber-red 2 until 2020-06-30 Two home care agencies could not take new people over the holidays. > Emergency cover with the hospices' volunteers.
2019-02-28 amber 3 until 2020-06-30 The backlog of January is cleared. Half of all people go home on the day they are ready. > Pathway for every ward by the end of May.
2019-04-10 amber 3 until 2020-05-31 Fewer days are lost than agreed for March, but going home on the day itself still lags. > Care packages that start the same day.
obj-crisis by crisis
2018-06-14 amber 3 One number is agreed and paid for. Recruiting for nights is slow. > Open the line in early November.
2018-09-20 amber 3 Most call takers are in post. The directory of local help has started late. > Train the first night team.
2018-11-08 amber-red 2 until 2020-07-31 The line opens four weeks late, for want of six people at night. > Open on 3 December.
2018-12-06 red 2 until 2020-09-30 The line is open. Same-day visits stay at 59 in 100, and posts for nurses in A&E remain hard to fill. > Review with the hospitals in January.
obj-stroke by stroke
2018-07-12 amber-green 3 Crews and hospitals agree what is said before arrival. > Keep a scanner free in three hospitals.
2018-10-11 amber-green 4 All three scanners are kept free. Two thirds of the crews are trained. > Direct admission in December.
2018-12-20 green 4 Since 10 December people go from the ambulance to the scanner. The first week's median was 38 minutes. > Therapy at weekends.
2019-02-14 green 4 Two in three people reached the stroke unit in four hours last quarter. Blood pressure checks found 410 people who did not know. > Results to practices the same day.
2019-04-04 green 5 Both results are where they should be. People who had a stroke are helping to design the audit. > Seven-day therapy in full by July.
obj-last-days by hospice-nursing
2018-09-13 amber 3 Families told us what they called for at night: pain, fear and a missing medicine. > Write one form for a person's wishes.
2018-12-13 amber-green 4 Night care has begun in two districts. The form is ready. > Train doctors and nurses in the conversation.
2019-03-21 amber-green 3 until 2020-11-30 Two of six night nurses are still to be found. We have not yet agreed how to count whether a choice was kept. > Propose a measure to the board in June.
obj-agency by workforce-director
2018-05-24 amber 3 The trusts bid against each other for the same nurses on the same nights. > One rate for all by July.
2018-07-26 amber-green 3 One contract and one rate are agreed by three trusts. > Open the staff bank in September.
2018-09-20 green 4 The staff bank opened on 3 September. A third of agency shifts were filled from it in the first fortnight. > Booking by telephone app.
2018-11-22 green 4 Agency spending fell by an eighth in two months. > Community nurses to join in the new year.
2019-01-24 green 4 Spending rose less than in any winter of the last four. > Settle rates for secure wards.
2019-04-09 green 4 Agency spending is below the agreed line and 7.6 million pounds are saved. Vacancies have not yet followed. > Job offers to students before their last year.
obj-supplies by procurement
2018-05-31 amber-green 4 Theatre teams have tried 140 products and chosen 62. > Advertise the contract in June.
2018-09-20 green 4 The contract is signed. Old stock is used first, so nothing is thrown away. > Change over hospital by hospital.
2018-12-13 green 5 Four hospitals have changed over. Two complaints about gloves were settled with another size. > Last two hospitals by February.
2019-02-28 green 5 All six hospitals have changed over. > Close, and hand over to the hospitals.
2019-03-29 complete 5 Ninety-two in 100 items now come from one contract, and 2.1 million pounds stay with patient care. > None; the hospitals carry it on.
obj-warm by public-health
2019-03-14 not-started 3 Work begins in July. Family doctors and the councils are agreeing who can be referred. > Agree the criteria by 3 May.
`;
