using System.Globalization;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>An object to read and the fields to read of it. Names are constants or come from a validated mapping.
/// </summary>
/// <param name="Name">The API name.</param>
/// <param name="Needed">Fields without which the object is of no use.</param>
/// <param name="More">Fields that are read where they can be seen.</param>
/// <param name="Where">A condition; empty for all rows.</param>
internal sealed record WantedObject(
    string Name, IReadOnlyList<string> Needed, IReadOnlyList<string> More, string Where)
{
    /// <summary>The same condition asked of a row that is here.</summary>
    public Func<OrgRow, bool> Holds { get; init; } = _ => true;

    /// <summary>Whether rows change by the quarter: it is asked first whether any did.</summary>
    public bool IsSteady { get; init; }

    /// <summary>A related object that some of the fields are of: its name, which is the relation's too. When it changes
    /// the rows get no new stamp. Empty for none.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Whether deleted and archived rows are read too.</summary>
    public bool All { get; init; }

    /// <summary>All fields, once.</summary>
    public IReadOnlyList<string> Fields => [.. Needed.Concat(More).Where(f => f.Length > 0).Distinct()];

    /// <summary>Whether a field is one of the related object.</summary>
    public bool IsOfParent(string field) =>
        Parent.Length > 0 && field.StartsWith(Parent + ".", StringComparison.Ordinal);

    /// <summary>Every row, in the order of ids, so that two readings give the same.</summary>
    public SoqlQuery Query(IReadOnlyList<string> fields) =>
        new(Name, Select(fields, Where) + " ORDER BY Id") { All = All };

    /// <summary>How many rows there are.</summary>
    public SoqlQuery Count() => Query(Fields) with { Text = Select(["COUNT()"], Where) };

    /// <summary>How many rows there are, when one of them last changed, and when a related one did.</summary>
    /// <param name="stamp">The field that says so.</param>
    /// <param name="ofParent">The related object's field; empty for none.</param>
    public SoqlQuery Latest(string stamp, string ofParent)
    {
        string[] parent = ofParent.Length > 0 ? [$"MAX({ofParent}) p"] : [];
        return Query(Fields) with { Text = Select(["COUNT(Id) n", $"MAX({stamp}) s", .. parent], Where) };
    }

    /// <summary>Every row, those that changed last first.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="stamp">The field that says when a row changed.</param>
    public SoqlQuery Newest(IReadOnlyList<string> fields, string stamp) =>
        Query(fields) with { Text = $"{Select(fields, Where)} ORDER BY {stamp} DESC, Id" };

    /// <summary>Every row in no order: Salesforce parts a job by ids itself, unless it is told to sort.</summary>
    public SoqlQuery Bulk(IReadOnlyList<string> fields) => Query(fields) with { Text = Select(fields, Where) };

    /// <summary>The next rows in the order of ids.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="after">The last id read; null for none.</param>
    /// <param name="size">How many at most.</param>
    public SoqlQuery Query(IReadOnlyList<string> fields, string? after, int size)
    {
        // Quotes cannot come in: an id has letters and digits only.
        var start = SalesforceId.IsId(after) ? $"Id > '{after}'" : "";
        var where = start.Length == 0 ? Where : Where.Length == 0 ? start : $"({Where}) AND {start}";
        var limit = size.ToString(CultureInfo.InvariantCulture);
        return new SoqlQuery(Name, $"{Select(fields, where)} ORDER BY Id LIMIT {limit}") { All = All };
    }

    private string Select(IReadOnlyList<string> fields, string where) =>
        $"SELECT {string.Join(", ", fields)} FROM {Name}{(where.Length > 0 ? " WHERE " + where : "")}";
}
