namespace Performix.Sandbox.World;

/// <summary>The sales stages, in order, as the org's set-up has them.</summary>
public static class Stages
{
    public const string Won = "Closed Won";
    public const string Lost = "Closed Lost";

    private static readonly Stage[] Open =
    [
        new("Prospecting", 10, "Pipeline"),
        new("Qualification", 20, "Pipeline"),
        new("Needs Analysis", 40, "Pipeline"),
        new("Proposal/Price Quote", 65, "BestCase"),
        new("Negotiation/Review", 85, "Forecast"),
    ];

    public static IReadOnlyList<Stage> All { get; } =
        [.. Open, new(Won, 100, "Closed"), new(Lost, 0, "Omitted")];

    public static Stage Of(string name) => All.First(stage => stage.Name == name);

    /// <summary>The stage of an open deal that has gone this share of its way.</summary>
    public static string At(double progress) =>
        Open[Math.Clamp((int)(progress * Open.Length), 0, Open.Length - 1)].Name;
}
