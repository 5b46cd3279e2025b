using System.Globalization;

namespace Performix.Sandbox.World;

/// <summary>Names of people, companies and places; made up, under the reserved domain .example.</summary>
internal static class Names
{
    public const string Domain = "meridian.example";

    public static readonly IReadOnlyList<string> States =
        ["CA", "NY", "TX", "WA", "IL", "MA", "CO", "GA", "FL", "OH", "PA", "NC"];

    private static readonly string[] First =
    [
        "Ada", "Amir", "Ana", "Aoife", "Arjun", "Bea", "Ben", "Carla", "Chen", "Dana", "Diego", "Elif",
        "Emeka", "Erin", "Farah", "Felix", "Grace", "Hana", "Hugo", "Ines", "Ivan", "Jamal", "Jana",
        "Kai", "Kofi", "Lars", "Leila", "Lena", "Liam", "Lucia", "Mara", "Mateo", "Mei", "Mina", "Nadia",
        "Nico", "Noor", "Olga", "Omar", "Paul", "Petra", "Priya", "Quinn", "Rafael", "Rosa", "Sam",
        "Sofia", "Tariq", "Tessa", "Theo", "Uma", "Vera", "Viktor", "Wei", "Yara", "Yusuf", "Zoe",
    ];

    private static readonly string[] Last =
    [
        "Abbott", "Adeyemi", "Almeida", "Bauer", "Becker", "Bianchi", "Brandt", "Castro", "Cohen",
        "Costa", "Dahl", "Dubois", "Egan", "Farkas", "Ferrari", "Fischer", "Garcia", "Gupta", "Haas",
        "Hansen", "Ito", "Jansen", "Kaya", "Keller", "Khan", "Kim", "Kowalski", "Larsen", "Lopez",
        "Meyer", "Mbeki", "Moreau", "Nakamura", "Novak", "Okafor", "Olsen", "Patel", "Quist", "Reyes",
        "Rossi", "Santos", "Sato", "Silva", "Singh", "Tanaka", "Toth", "Ueda", "Varga", "Weber", "Wood",
        "Yilmaz", "Zhou",
    ];

    private static readonly string[] CompanyFirst =
    [
        "Alder", "Amber", "Apex", "Beacon", "Birch", "Bluefin", "Cedar", "Cobalt", "Delta", "Echo",
        "Falcon", "Fern", "Granite", "Harbor", "Indigo", "Juniper", "Keystone", "Lumen", "Maple",
        "Nimbus", "Onyx", "Pioneer", "Quartz", "Ridge", "Sable", "Summit", "Tidal", "Umber", "Vertex",
        "Willow",
    ];

    private static readonly string[] CompanyLast =
    [
        "Analytics", "Foods", "Freight", "Group", "Health", "Holdings", "Industries", "Labs", "Logistics",
        "Materials", "Partners", "Power", "Robotics", "Stores", "Systems", "Works",
    ];

    private static readonly string[] Places =
        ["North", "South", "East", "West", "Central", "Coast", "Lakes", "Plains", "Hills", "Valley"];

    public static (string Name, string Email) Person(Dice dice, HashSet<string> taken)
    {
        var first = dice.Pick(First);
        var last = dice.Pick(Last);
        var address = $"{first}.{last}".ToLowerInvariant();
        for (var i = 2; !taken.Add(address); i++)
        {
            address = string.Create(CultureInfo.InvariantCulture, $"{first}.{last}{i}").ToLowerInvariant();
        }

        return ($"{first} {last}", $"{address}@{Domain}");
    }

    public static string Company(Dice dice, int number) => string.Create(
        CultureInfo.InvariantCulture, $"{dice.Pick(CompanyFirst)} {dice.Pick(CompanyLast)} {number + 1}");

    public static string Region(string code, int number)
    {
        var place = Places[number % Places.Length];
        var round = number / Places.Length;
        return round == 0
            ? $"{code} {place}"
            : string.Create(CultureInfo.InvariantCulture, $"{code} {place} {round + 1}");
    }
}
