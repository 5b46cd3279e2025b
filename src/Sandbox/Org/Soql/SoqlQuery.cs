namespace Performix.Sandbox.Org.Soql;

/// <summary>A query as parsed, its names not yet looked up.</summary>
internal sealed record SoqlQuery
{
    public required string Text { get; init; }

    public required IReadOnlyList<SelectItem> Select { get; init; }

    public required Token From { get; init; }

    public Condition? Where { get; init; }

    public IReadOnlyList<Operand> GroupBy { get; init; } = [];

    public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

    public int? Limit { get; init; }

    public int Offset { get; init; }

    public bool IsCount => Select is [{ Operand: { Function: "COUNT", Path: "" } }];

    public bool IsAggregate =>
        !IsCount && (GroupBy.Count > 0 || Select.Any(item => item.Operand.IsAggregate));
}
