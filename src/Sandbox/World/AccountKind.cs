namespace Performix.Sandbox.World;

/// <summary>What an account's industry, size and history say about how often it buys and how much.</summary>
internal sealed record AccountKind(string Name, double Propensity, double Value)
{
    public static readonly IReadOnlyList<AccountKind> Industries =
    [
        new("Manufacturing", 1.0, 1.10),
        new("Technology", 1.25, 1.00),
        new("Healthcare", 0.9, 1.20),
        new("Retail", 1.1, 0.80),
        new("Finance", 0.85, 1.30),
        new("Education", 0.7, 0.75),
        new("Energy", 0.8, 1.25),
        new("Transportation", 1.0, 0.90),
    ];

    public static readonly IReadOnlyList<AccountKind> Types =
    [
        new("Customer - Direct", 1.7, 1.00),
        new("Prospect", 0.8, 1.00),
        new("Former Customer", 0.9, 0.95),
    ];

    /// <summary>Size bands, the name being the largest number of employees in it.</summary>
    public static readonly IReadOnlyList<AccountKind> Sizes =
    [
        new("50", 0.8, 0.65),
        new("250", 1.0, 0.90),
        new("1000", 1.1, 1.20),
        new("8000", 0.9, 1.60),
    ];

    public static readonly double[] TypeShares = [0.35, 0.55, 0.10];

    public static readonly double[] SizeShares = [0.35, 0.35, 0.20, 0.10];
}
