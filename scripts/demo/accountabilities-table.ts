/**
 * Who has which part in what, a subject a line: letters, then who has them. Marks: `?` offered and not yet accepted, `~` confirmed
 * too long ago, `!` accepted and never confirmed, `<` until a day, `>` from a day.
 */
export const table = `
obj-elective  | A=planned-director; R=hub,mid-yorks,leeds; C=harrogate,calderdale,ccg-south,community,moorland,grp-voices; I=airedale,bradford
obj-urgent    | A=urgent-director; R=grp-urgent,ambulance,primary; C=moorland,mental; I=grp-board
obj-home      | A=home-director; R=discharge,northvale,riverside?; C=age-well,bradford,leeds; I=ccg-north,ccg-south
obj-crisis    | A=crisis; R=mental,alliance; C=ambulance,ccg-south; I=northvale
obj-stroke    | A=stroke; R=ambulance-care,general-practice; C=therapy; I=grp-board
obj-birth     | R=midwifery?,northvale; C=ccg-north
obj-last-days | A=hospice-nursing; R=hospice,afon,community; C=primary,ambulance; I=grp-voices
obj-agency    | A=workforce-director; R=bank,leeds,mid-yorks; C=mental,community; I=grp-board
obj-supplies  | A=procurement; R=leeds,bradford; C=grp-people; I=grp-board
obj-warm      | A=public-health?; R=northvale>2019-07-01,moorland>2019-07-01; C=primary
prj-hub       | A=hub,planned-director; R=theatres,leeds,planned-harrogate; C=moorland,calderdale; I=ccg-south,airedale
prj-one-list  | A=planned-calderdale; R=planned-harrogate,general-practice; C=commissioning-south,leeds; I=bradford
prj-recovery  | A=therapy; R=community,age-well-services; C=adults-moorland; I=mid-yorks
prj-diagnosis | A=cancer; R=airedale,primary; C=ccg-north
prj-stroke    | A=stroke; R=bradford,leeds,calderdale; C=ambulance-care; I=community
prj-front-door | A=commissioning-north~; R=urgent-leeds,urgent-mid-yorks,general-practice; I=grp-urgent
prj-same-day  | A=urgent-bradford; R=urgent-leeds,urgent-airedale; C=general-practice,ambulance-care
prj-handover  | A=ambulance-care; R=urgent-mid-yorks,urgent-bradford; C=calderdale
prj-beds      | A=information; R=urgent-leeds,urgent-bradford,urgent-mid-yorks; C=ambulance-care,airedale,calderdale,harrogate,community,primary,mental
prj-winter    | A=urgent-director; R=urgent-mid-yorks,commissioning-north; C=northvale,community,planned-director; I=grp-board
prj-home-first | A=home-director,discharge; R=community,moorland,northvale; C=urgent-bradford,age-well
prj-home-care | A=adults-northvale; R=adults-moorland,adults-riverside; C=community; I=grp-home
prj-transport | R=age-well-services,volunteers; I=leeds
prj-falls     | A=therapy; R=ambulance-care; C=riverside
prj-hospice   | A=hospice-nursing~; R=hospice,afon; C=community-nursing
prj-plans     | A=general-practice; R=hospice-nursing,primary; C=information,ambulance
prj-line      | A=crisis; R=mental-nursing,volunteers; C=ambulance-care,commissioning-south
prj-houses    | A=mental-nursing?; R=adults-northvale,alliance; C=commissioning-north
prj-nurses    | A=mental-nursing; R=urgent-mid-yorks,urgent-leeds; C=urgent-airedale
prj-pressure  | A=pharmacy; R=primary,public-health; C=ccg-south
prj-smoking   | A=midwifery?; R=commissioning-north,public-health; I=primary
prj-asthma    | A=public-health; R=volunteers,general-practice; C=moorland
prj-warm      | A=public-health; R=northvale>2019-07-01; C=alliance,primary
prj-bank      | A=bank; R=bradford,mental; C=community-nursing; I=grp-people
prj-nursing   | A=workforce-director; C=leeds,mental,northvale
prj-supplies  | A=procurement<2019-03-31; R=leeds,mid-yorks,calderdale
prj-records   | A=information; R=office,general-practice; C=mental-nursing,adults-moorland,planned-leeds; I=grp-voices
res-elective-wait | A=planned-director; R=harrogate,calderdale
res-elective-hub | A=hub; R=theatres
res-elective-cancelled | A=planned-director; R=mid-yorks
res-urgent-four-hours | A=urgent-director; R=grp-urgent
res-home-delayed | A=discharge~; R=adults-northvale
res-crisis-waits | A=crisis; R=mental-nursing
msr-delayed | R=discharge
prg-planned | A=planned-director; C=planned-chair
prg-urgent  | A=urgent-director; C=urgent-chair
prg-home    | A=home-director; C=discharge
prg-health  | A=prevention-director?; C=public-health
prg-people  | A=workforce-director
act-hub-staff | A=planned-director; R=theatres?
act-hub-beds | A=hub?; R=mid-yorks
act-hub-review | A=planned-harrogate
act-hub-theatres-second | A=hub; R=mid-yorks
act-one-list-system | A=planned-calderdale; R=information
act-one-list-practices | R=general-practice
act-records-agreement | A=information,procurement; R=office
act-records-practices | A=information; R=general-practice
act-beds-screen | A=information; R=ambulance-care
act-beds-feeds-mid-yorks | R=urgent-mid-yorks!
act-home-first-packages | A=adults-northvale; R=northvale
act-home-care-councils | A=adults-riverside; R=riverside
act-home-care-tender | A=procurement; R=adults-northvale
act-transport-checks | AR=age-well-services
act-transport-desk | R=leeds
act-hospice-nurses | A=hospice-nursing; R=hospice
act-line-directory | AR=volunteers!
act-houses-sites | A=adults-northvale
act-nurses-recruit | A=mental-nursing; R=mental
act-warm-consent | A=information; R=northvale
act-bank-secure | A=mental-nursing; R=bank<2019-03-31
act-winter-next | A=commissioning-north>2019-06-01
dep-records-agreement-to-one-list-system | R=information,planned-calderdale
dep-records-agreement-to-beds-screen | R=information
dep-hub-staff-to-hub-review | R=theatres,planned-harrogate
dep-hub-beds-to-hub-review | R=hub,planned-harrogate
dep-home-care-councils-to-home-care-tender | R=adults-northvale
dep-nurses-recruit-to-nurses-day | R=mental-nursing,urgent-leeds
`;
