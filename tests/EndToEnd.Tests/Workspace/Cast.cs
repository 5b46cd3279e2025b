using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>The people and channels of the tests.</summary>
internal static class Cast
{
    public const string Mona = "U0MONA";
    public const string Remy = "U0REMY";
    public const string Gina = "U0GINA";
    public const string Gone = "U0GONE";
    public const string Else = "U0ELSE";
    public const string Sales = "C0SALES";
    public const string Quiet = "C0QUIET";
    public const string Leaders = "C0LEADERS";
    public const string Secret = "C0SECRET";
    public const string Old = "C0OLD";
    public const string Partners = "C0PARTNERS";
    public const string Bot = "U0PERFORMIX";

    public static WorkspaceSeed Seed { get; } = new()
    {
        People =
        [
            new(Mona, "mona", "Mona Manager", "mona@example.com")
            {
                Role = SeedRole.Manager,
                TimeZone = "Europe/Berlin",
            },
            new(Remy, "remy", "Remy Rep", "remy@example.com") { Role = SeedRole.Rep, Locale = "fr-FR" },
            new(Gina, "gina", "Gina Guest", "gina@example.org") { Role = SeedRole.Guest, IsRestricted = true },
            new(Gone, "gone", "Gone Girl", "gone@example.com") { IsDeleted = true },
            new(Else, "else", "Elsa Elsewhere", "elsa@example.net") { ExternalTeamId = "T0OTHER" },
        ],
        Channels =
        [
            new(Sales, "sales") { Members = [Mona, Remy, Gina, Bot] },
            new(Quiet, "quiet") { Members = [Mona, Remy] },
            new(Leaders, "leaders") { Members = [Mona, Bot], IsPrivate = true },
            new(Secret, "secret") { Members = [Mona], IsPrivate = true },
            new(Old, "old") { Members = [Mona, Bot], IsArchived = true },
            new(Partners, "partners") { Members = [Mona, Else, Bot], IsExtShared = true },
        ],
        Tokens = WorkspaceSeed.DefaultTokens,
        App = new SeedApp
        {
            Shortcuts = [new("open_card", "Open my card", false), new("flag_this", "Flag this", true)],
        },
    };
}
