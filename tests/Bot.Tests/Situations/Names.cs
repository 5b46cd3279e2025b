namespace Performix.Bot.Tests.Situations;

/// <summary>Names for simulated people, no two alike.</summary>
internal static class Names
{
    private static readonly string[] First =
    [
        "Ada", "Bo", "Cem", "Dina", "Emil", "Fay", "Gus", "Hana", "Ivo", "Juna", "Kai", "Lea", "Max", "Nils", "Oda",
        "Pia", "Quin", "Rosa", "Sven", "Tova", "Udo", "Vera", "Wim", "Xenia", "Yara", "Zeno",
    ];

    private static readonly Dictionary<string, string[]> Last = new()
    {
        ["A"] = ["Brandt", "Castro"],
        ["B"] = ["Dunne", "Eriksen"],
        ["C"] = ["Farkas", "Gomes"],
        ["D"] = ["Horvat", "Ito"],
    };

    public static string Of(string cohort, int rep) =>
        $"{First[rep % First.Length]} {Last[cohort][rep / First.Length % 2]}";
}
