namespace Performix.Connectors.Salesforce;

/// <summary>Notes what is wrong with one row while it is made into a fact.</summary>
internal sealed class RowCheck
{
    private readonly List<(string Field, string Reason)> faults = [];

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsSound => faults.Count == 0;

    /// <summary>The field that was wrong first.</summary>
    public string Field => faults[0].Field;

    /// <summary>All reasons.</summary>
    public string Reason => string.Join("; ", faults.Index().Select(fault =>
        fault.Index == 0 ? fault.Item.Reason : $"{fault.Item.Field}: {fault.Item.Reason}"));

    /// <summary>A value that must be there.</summary>
    public T Need<T>(T? value, string field)
        where T : struct
    {
        That(value is not null, field, "the field is empty");
        return value ?? default;
    }

    /// <summary>A text that must be there.</summary>
    public string Need(string? value, string field)
    {
        That(value is { Length: > 0 }, field, "the field is empty");
        return value ?? "";
    }

    /// <summary>Notes a fault where a condition does not hold.</summary>
    public void That(bool holds, string field, string reason)
    {
        if (!holds)
        {
            faults.Add((field, reason));
        }
    }
}
