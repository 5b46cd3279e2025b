namespace Performix.Sandbox.Org.Soql;

/// <summary>A query that the org refuses, in Salesforce's own words.</summary>
internal sealed class SoqlError : Exception
{
    private const string Reference =
        " Please reference your WSDL or the describe call for the appropriate names.";

    private SoqlError(string code, string message)
        : base(message) => Code = code;

    public string Code { get; }

    public static SoqlError Malformed(string message) => new("MALFORMED_QUERY", message);

    public static SoqlError Malformed(string query, int position, string message) =>
        new("MALFORMED_QUERY", At(query, position, message));

    public static SoqlError NoColumn(string query, Operand operand, string name, string entity) =>
        new("INVALID_FIELD", At(query, operand.Position, $"No such column '{name}' on entity '{entity}'. "
            + "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name."
            + Reference));

    public static SoqlError NoRelationship(string query, Operand operand, string name) =>
        new("INVALID_FIELD", At(query, operand.Position, $"Didn't understand relationship '{name}' in field path. "
            + "If you are attempting to use a custom relationship, be sure to append the '__r' after the "
            + "custom relationship name." + Reference));

    public static SoqlError Field(string query, int position, string message) =>
        new("INVALID_FIELD", At(query, position, message));

    public static SoqlError NoObject(string query, Token name) =>
        new("INVALID_TYPE", At(query, name.Position, $"sObject type '{name.Text}' is not supported. "
            + "If you are attempting to use a custom object, be sure to append the '__c' after the entity "
            + "name." + Reference));

    public static SoqlError TooManyGroups() => new(
        "EXCEEDED_ID_LIMIT",
        "Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch");

    /// <summary>
    /// The query's line with a caret under the fault; long lines are cut around it, as Salesforce does.
    /// </summary>
    private static string At(string query, int position, string message)
    {
        const int Around = 60;
        var from = Math.Max(0, position - Around);
        var to = Math.Min(query.Length, position + Around);
        var caret = new string(' ', position - from);
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"\n{query[from..to]}\n{caret}^\nERROR at Row:1:Column:{position + 1}\n{message}");
    }
}
