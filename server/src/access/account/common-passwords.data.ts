/** Of ten letters and more, what people in Vietnam and elsewhere choose first; lower case, compared without spaces. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 1111111111 0000000000 1234512345 1122334455 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop
   qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl123 asdfghjkl; zxcvbnm123 zaq12wsxcde3 password12 password123
   password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 mypassword iloveyou123 iloveyou12 iloveyou1234
   administrator admin12345 admin123456 admin@1234 admin@12345 admin@123456 quantrivien quantri123 quantri1234
   matkhau123 matkhau1234 matkhau12345 matkhau123456 matkhau@123 motcua1234 motcua2025 motcua2026 motcua@123 motcua@2025
   motcua@2026 vietnam123 vietnam1234 vietnam2025 vietnam2026 vietnam@123 vietnamvodich anhyeuem123 anhyeuem12
   anhyeuem1234 yeuemnhieu khongbiet1 khongcopass khongcomatkhau hanoi12345 laocai1234 laocai2025 laocai2026
   laocai@123 laocai@2025 laocai@2026 abc1234567 abcd123456 abcd1234567 abcdef123456 abcdefghij abcdefghijk 123456789a
   123456789abc 1234567890a a123456789 aa12345678 aa123456789 abc123456789 welcome123 welcome1234 changeme123
   changeme1234 letmein123 letmein1234 monkey12345 dragon12345 football123 1234567891 12345678910 123456789012
   1357924680 2468013579 9876543210 1029384756 0123456789a 9999999999 8888888888 6666666666 5555555555 7777777777
   aaaaaaaaaa qqqqqqqqqq qazwsxedcrfv 1qazxsw23edc q1w2e3r4t5 q1w2e3r4t5y6 ubndxa1234 ubnd123456 ubnd@12345
   congchuc123 canbo12345 hanhchinh1 hanhchinhcong dichvucong dichvucong1 dichvucong123`.split(/\s+/u),
);
