/**
 * The dependencies, a line each: what comes first and what waits on it, type and lag in days, how it was agreed, what is given,
 * when it is good enough.
 *
 * How it was agreed: `delivered` and accepted; `agreed` by both and confirmed lately; `offered` but not signed by the giver; `asked` but
 * not signed by the receiver; `no-giver`, `no-receiver` without a word from that end; `disputed`; `late`: promised so many days after it
 * is needed; `unconfirmed` for months; `never` confirmed. Whether it is broken or tight follows from the dates alone.
 */
export const table = `
hub-decision > hub-theatres-first            | FS    | delivered | The decision of four boards to go ahead | Minutes of all four boards
one-list-rules > one-list-validate           | FS    | delivered | Rules for offering a date in another hospital
diagnosis-pathways > diagnosis-referral      | FF+14 | delivered | Test pathways for lung and bowel
diagnosis-referral > diagnosis-clinic        | FS    | delivered | One referral form in use in every practice
stroke-protocol > stroke-direct              | FS    | delivered | A pre-alert from every crew | Alert received before arrival in nine of ten cases
stroke-crews > stroke-direct                 | FS    | delivered | Crews trained to recognise a stroke
stroke-scanners > stroke-direct              | FS    | delivered | A scanner kept free for stroke
front-door-rooms > front-door-opens          | FS+14 | delivered | Two consulting rooms at each hospital
front-door-sessions > front-door-opens       | FS    | delivered | Evening sessions under contract
front-door-triage > front-door-opens         | FS    | delivered | Nurses who send people the right way
handover-measure > handover-space            | FS    | delivered | One clock for crew and hospital
winter-plan > winter-wards                   | FS    | delivered | The agreed winter plan
winter-weekend > winter-open                 | FF    | delivered | Therapists and social workers at weekends
winter-open > winter-lessons                 | FS    | delivered | Figures of the winter beds, week by week
home-first-agreement > home-first-teams      | FF    | delivered | One assessment that three councils accept
beds-feeds-bradford > beds-screen            | FS    | delivered | Bed figures every five minutes
line-number > line-staff                     | FF    | delivered | One telephone number
houses-need > houses-sites                   | FS    | delivered | A map of need, by district
pressure-cuffs > pressure-results            | FS    | delivered | Cuffs that send readings to the practice
smoking-monitors > smoking-midwives          | FS    | delivered | A monitor for every midwife
asthma-training > asthma-families            | FS    | delivered | A trained member of staff in each school
plans-form > plans-training                  | FS    | delivered | One form for a person's wishes
supplies-tender > supplies-stock             | FS    | delivered | The signed contract and its price list
hub-rota > hub-staff                         | FF+14 | agreed    | A theatre rota that new nurses can be trained on | Eight weeks of rota, signed by four hospitals
hub-theatres-second > hub-staff              | FF+7  | agreed    | The second theatre, for a week of training in it | Air handling certified
hub-staff > hub-review                       | FS    | agreed    | Trained theatre nurses for both theatres | 28 nurses signed off
hub-beds > hub-review                        | FS    | agreed    | Twelve beds set apart | No emergency patient in them for four weeks
hub-review > hub-opens                       | FS    | agreed    | A clean bill of readiness | No open red point
one-list-system > hub-opens                  | FS    | agreed    | One list to fill both theatres from
hub-opens > recovery-pilot                   | SS    | agreed    | Fifty people a week to recover at home
recovery-volunteers > recovery-pilot         | FS    | asked     | Twenty volunteers for the first week at home
recovery-equipment > recovery-pilot          | FS    | agreed    | Beds, frames and rails in stock
res-home-delayed > hub-beds                  | FF    | agreed    | Fewer people waiting to leave, so that twelve beds can be set apart
one-list-letters > one-list-practices        | FS    | late 10   | Letters and choices, tested with patients
records-agreement > one-list-system          | FF    | agreed    | The data-sharing agreement, signed by four hospitals | Signed by all information guardians
records-agreement > beds-screen              | FS    | agreed    | Leave to show bed figures outside the hospital
records-agreement > warm-referrals           | FS    | agreed    | Leave to share names with the heating team
records-agreement > records-practices        | FF+30 | agreed    | The data-sharing agreement, for ninety practices
records-hospitals > records-social           | FF    | unconfirmed | Hospital letters in the shared record
plans-record > plans-crews                   | FS    | agreed    | The plan, readable outside the practice
records-crisis > plans-crews                 | FF    | never     | Crisis plans in the same view
prj-records > prj-plans                      | FF    | unconfirmed | One record in which a plan can be seen
beds-feeds-mid-yorks > beds-screen           | SS+60 | agreed    | A first feed to build the screen with
beds-screen > beds-live                      | FS    | agreed    | A screen that control rooms have tried
same-day-referrals > handover-alternatives   | SS+28 | delivered | Direct referral by crews
same-day-nurses > same-day-twelve            | FS    | agreed    | Six nurse practitioners
same-day-unit-airedale > same-day-third      | FS    | no-receiver | The plan and equipment list of the second unit
home-first-pathway > home-first-packages     | FF    | agreed    | A discharge pathway that home care can plan by
home-first-packages > home-first-all-wards   | FS    | disputed  | Care packages that start the same day | Twenty starts a day
home-care-councils > home-care-tender        | FS    | offered   | Approval of the contract by three councils
home-care-tender > home-care-starts          | FS+28 | agreed    | A provider under contract, with four weeks to prepare
home-care-starts > home-care-moves           | SS+28 | unconfirmed | Carers in post in the first district
transport-desk > transport-lifts             | FS    | agreed    | A booking desk
transport-lifts > transport-more             | FS    | asked     | What the first hundred lifts taught
falls-homes > falls-second                   | FS    | no-giver  | Care homes that call the falls car first
falls-second > falls-first                   | SF    | agreed    | A second car, before the weekday pilot ends
hospice-nurses > hospice-four                | FS    | agreed    | Six night nurses
hospice-medicines > hospice-four             | FS    | agreed    | Sealed medicine boxes in four districts
line-directory > line-crews                  | FF    | agreed    | A directory of places that can help tonight
houses-neighbours > houses-planning          | FS    | disputed  | Neighbours heard, and their questions answered
houses-planning > houses-staff               | FS    | unconfirmed | Planning permission, so that posts can be advertised
nurses-recruit > nurses-day                  | FS    | agreed    | Eight nurses for the day rota | Cleared to start
nurses-night > nurses-day                    | SF    | agreed    | The night rota, before the day rota ends
pressure-results > pressure-workplaces       | SS+28 | delivered | Readings that reach the practice
smoking-midwives > smoking-vouchers          | FS    | never     | Midwives who can offer vouchers
warm-criteria > warm-surveyors               | FS    | late 12   | Who can be referred, and by whom
warm-surveyors > warm-homes                  | FS    | offered   | Installers under contract
bank-secure > bank-all                       | FS    | disputed  | Rates for secure wards
nursing-offer > nursing-cohort               | FS    | agreed    | Posts for the second cohort
stroke-rehab > stroke-audit                  | FS    | agreed    | Six weeks of seven-day therapy to audit
`;
