/** One acute trust's type 1 A&E figures, April 2016 to March 2019, a figure a month, a line a financial year. */
export interface Attendances {
  readonly organisation: string;
  readonly attendances: readonly number[];
  readonly breaches: readonly number[];
}

/** Where the figures come from, as it is said on every page that shows them. */
export const fourHoursSource =
  'NHS England, A&E Attendances and Emergency Admissions, type 1 departments, monthly, April 2016 to March 2019, ' +
  'taken from the data set ae_attendances of the R package NHSRdatasets. Open Government Licence v3.0.';

/** The months of the figures, in order. */
export const fourHoursMonths: readonly string[] = Array.from(
  { length: 36 },
  (_, at) => `${2016 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
);

const months = (figures: string): number[] => figures.trim().split(/\s+/).map(Number);

/** The real figures. Breaches are attendances of more than four hours. */
export const fourHours: readonly Attendances[] = [
  {
    organisation: 'org-airedale',
    attendances: months(`
      4564 5095 4665 5124 4765 4723 4852 4585 5335 4996 4577 5480
      5318 5764 5424 5770 5225 5538 5547 5416 5878 5420 4751 5509
      4681 5356 4889 5277 4968 4905 5019 4731 5101 5103 4671 5083
    `),
    breaches: months(`
      297 386 273 496 533 409 477 421 694 580 254 379
      358 361 259 251 357 379 326 387 537 403 411 363
      420 442 390 509 591 556 435 362 720 715 612 722
    `),
  },
  {
    organisation: 'org-bradford',
    attendances: months(`
      11005 12286 11165 11926 10849 11070 11514 11184 11737 11080 9969 11362
      11105 12000 10979 11808 10879 10863 11688 11110 10439 9962 9011 10053
      9992 10983 10614 11105 9826 10215 10640 10595 10566 10240 9436 10698
    `),
    breaches: months(`
      901 1211 1047 1212 1075 1308 1722 1668 2104 1468 988 864
      1396 2175 1508 1403 1268 1432 2132 1962 2284 2448 2282 2356
      1773 1630 1760 2049 1479 2093 2255 2938 2591 2733 2809 3438
    `),
  },
  {
    organisation: 'org-calderdale',
    attendances: months(`
      12120 13588 12781 13307 12155 12911 12915 12238 12735 12385 11252 12967
      12396 13267 12361 13170 12155 12732 13058 12097 12653 11735 11191 12114
      11892 13433 12882 13453 12311 12390 12914 12240 12686 12709 11562 13186
    `),
    breaches: months(`
      743 897 630 749 653 725 664 732 957 967 737 337
      609 1975 985 863 779 1118 761 1094 1514 1084 1403 1782
      1009 909 673 1026 1089 1285 1251 1133 1371 1530 1207 731
    `),
  },
  {
    organisation: 'org-harrogate',
    attendances: months(`
      3830 4304 4103 4312 4013 4015 3968 3959 4065 3575 3290 3975
      4029 4364 4197 4293 4002 4065 4251 3998 4294 4025 3705 4240
      4150 4621 4381 4634 4222 4234 4464 4215 4391 4237 3859 4303
    `),
    breaches: months(`
      246 234 198 220 250 185 237 295 363 262 208 135
      120 229 152 138 186 284 187 173 409 370 268 369
      275 246 257 292 299 236 232 319 385 324 295 184
    `),
  },
  {
    organisation: 'org-leeds',
    attendances: months(`
      16500 18873 17545 18514 17006 17863 18780 17848 17763 17366 15978 18152
      17276 18560 16700 17448 16616 16952 17934 16997 16757 16080 14899 16643
      16021 17750 16795 17889 16021 16525 17884 17084 16862 17316 15726 17435
    `),
    breaches: months(`
      1792 2040 2507 2742 1615 2024 3012 3721 4275 3508 2830 1844
      1618 2466 1614 2534 2346 2618 2988 3692 5033 5412 5122 5866
      3629 2129 2044 3507 2415 2897 3721 3396 4146 4302 3448 2258
    `),
  },
  {
    organisation: 'org-mid-yorks',
    attendances: months(`
      19118 21016 20267 21039 19201 19679 20172 19295 19596 19422 17442 20398
      19544 20853 20001 21359 19453 19453 20447 19600 20860 19760 18110 20344
      17349 18685 18118 18828 16852 17219 17824 17221 17662 17930 16355 17989
    `),
    breaches: months(`
      2219 2804 3029 2977 3117 3083 3934 4303 4516 4444 3092 1515
      1674 2793 2480 3118 3149 2811 3277 1826 4013 4196 2345 3742
      2160 1728 2286 2731 2869 3544 3460 3060 3696 3920 3468 2574
    `),
  },
];
