/** What was said of projects and single activities, written as in `updates-objectives.ts`. */
export const projectLog = `
prj-hub by hub
2018-09-13 green 4 until 2019-11-29 Builders are in the first theatre and keep to the programme. > First patients on 8 October.
2018-11-15 green 4 until 2019-11-29 First theatre in use. Work on the second began on 5 November. > Order the air handling units.
2019-01-17 amber 3 until 2019-12-20 The second theatre needs new air handling; it cannot be ready before May. > Tell the surgeons and move 60 dates.
2019-03-14 amber 3 until 2019-12-20 New nurses are learning in the first theatre. > Certify the air handling by 31 May.
2019-04-05 amber-green 4 until 2019-12-20 Air handling units are in place. Beds are the open question. > Agree the twelve beds with the wards.
prj-one-list by planned-calderdale
2018-12-06 amber-green 3 Two of four lists are checked by hand. About one in 30 people was on two lists. > Finish in January.
2019-02-14 amber 3 until 2019-09-30 Checking takes longer than planned, as people are telephoned and not only written to. > Finish by 22 March.
2019-03-28 amber 3 until 2019-11-29 All lists are checked. Joining them waits for the data-sharing agreement. > Test with names removed.
prj-recovery by therapy
2018-12-20 green 4 Therapists, surgeons and patients agree the steps of recovery. > Recruit eight therapists.
2019-03-21 amber 3 until 2020-02-28 Four of eight therapists are in post. > Second round of interviews in May.
prj-stroke by stroke
2019-03-07 green 4 until 2019-12-13 Direct admission works in all three hospitals, nights included. > Weekend therapists from April.
prj-same-day by urgent-bradford
2018-11-22 amber-green 4 The unit next to A&E will open five weeks late, after a change to the fire plan. > Hand over on 25 January.
2019-03-14 amber-green 4 until 2019-12-20 The first unit sees 26 people a day, and most are home by six. > Twelve hours a day from July.
prj-handover by ambulance-care
2018-11-29 green 4 Handover spaces are open at three hospitals. > A handover nurse on every shift.
2019-02-07 amber 3 until 2019-10-31 A cold December undid much of the gain; it came back in January. > Arrival screens by June.
prj-beds by information
2018-10-25 amber-green 3 Six hospitals agree what a free bed is. It took eleven drafts. > First feed before Christmas.
2019-02-28 amber 3 until 2020-01-31 Two feeds run. The third needs a new interface. > Third feed by the end of June.
prj-winter by commissioning-north
2018-09-27 green 4 Forty beds have a place, a date and a team. > Make the wards ready.
2018-12-13 green 4 All forty beds are open, and 34 are filled. > Weekend discharge rounds.
2019-02-07 amber 3 Beds meant for planned operations were used in January. > Return them by 15 February.
2019-04-10 amber-green 4 until 2019-10-31 Winter beds closed on 5 April as planned. > Count what they cost in planned operations.
prj-home-first by discharge
2018-11-15 amber-green 3 Four wards have begun. The first person went home with a kettle, a carer and a visit at four o'clock. > Weekend starts.
2019-01-17 amber-red 2 until 2020-04-30 There are not enough home care hours for all who are ready. > Ask councils for short-term cover.
2019-03-21 amber 3 until 2020-03-31 Cover is found until June. The pathway for other wards is half written. > Pathway by 31 May.
prj-home-care by adults-northvale
2018-10-25 green 4 Four hundred people and 90 carers told us what matters: the same face, on time. > Work out a fair price.
2019-02-14 amber 3 until 2020-03-31 The price is agreed by officers of three councils. > Councils to approve in March.
2019-03-28 amber-red 2 until 2020-05-29 Approval moves to 23 May, as one council has not settled its budget. > Offer a start with two councils.
prj-hospice by hospice-nursing
2019-03-07 amber 3 until 2020-06-26 Night care runs in two districts; four nights in seven are fully staffed. > Interviews with Tŷ Afon in April.
prj-line by mental-nursing
2018-12-13 amber-green 3 until 2019-10-31 The line answers in 40 seconds by day and two minutes at night. > Finish the directory.
2019-03-14 amber 3 until 2019-11-29 One call in five could be met by a local charity, if the directory were complete. > Complete it by the end of April.
prj-nurses by mental-nursing
2018-11-15 amber 3 until 2019-12-20 Nine of 24 nurses are in post. > Advertise with the shared staff bank.
2019-03-28 red 2 until 2020-03-31 Fifteen of 24 nurses are in post, and three have left. The day rota cannot start on 3 June. > Start in one hospital first.
prj-pressure by pharmacy
2019-03-21 green 4 until 2020-03-31 Ninety-four pharmacies check blood pressure; 4,100 people were seen. > Readings to practices the same day.
prj-asthma by volunteers
2018-10-18 green 4 Sixty-one schools have somebody trained. > Spare inhalers before Christmas.
2019-03-28 green 4 until 2019-11-29 Evenings in English, Urdu and Polish brought 340 families. > A plan for each child by July.
prj-bank by bank
2018-10-11 green 4 Nine hundred nurses have joined. > Booking by telephone app.
2019-02-28 amber-green 4 until 2019-10-31 Community nurses are joining. Rates for secure wards are open. > Settle them in May.
prj-records by information
2018-12-06 green 4 until 2020-04-24 Seven in ten people asked would share their record with those who treat them. > Agreement signed by 12 April.
2019-02-14 amber 3 until 2020-05-29 Two partners ask for separate rules on mental health records. > New draft in March.
2019-04-09 amber-red 2 until 2020-09-30 The agreement will not be signed before 28 June. Four pieces of work wait on it. > One meeting of all signatories on 7 May.
act-records-agreement by information
2019-02-14 amber 3 until 2019-05-17 Eleven of 19 have signed. > Separate rules on mental health records.
2019-04-09 amber-red 2 until 2019-07-12 Fourteen of 19 have signed. The new draft is with the other five. > Meeting on 7 May.
act-hub-theatres-second by hub
2019-02-28 amber 3 until 2019-05-10 Air handling units are late from the maker. > Delivery in March.
2019-04-05 amber-green 4 until 2019-05-31 The units are in. Commissioning takes six weeks. > Certificate by 31 May.
act-hospice-nurses by hospice-nursing
2019-03-07 amber-red 2 until 2019-08-02 Four of six night nurses found. > Interviews in April.
act-nurses-recruit by mental-nursing
2019-03-28 red 1 until 2019-09-27 Fifteen of 24 in post. > Agree which hospital starts first.
act-line-directory by volunteers
2019-04-02 amber-red 3 until 2019-04-30 Two districts are still missing. > Visit both before Easter.
`;
