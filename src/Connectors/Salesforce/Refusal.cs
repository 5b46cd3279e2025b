using System.Globalization;
using System.Net;
using Performix.Connectors.Resilience;
using Refit;

namespace Performix.Connectors.Salesforce;

/// <summary>Puts what the org answered, or that it did not, into words with a remedy.</summary>
internal static class Refusal
{
    /// <summary>An answer that is a refusal.</summary>
    public static SalesforceRefused Of(IApiResponse answer, string what)
    {
        var fault = SalesforceFault.Read((int)answer.StatusCode, (answer.Error as ApiException)?.Content);
        return new SalesforceRefused(what, $"{fault.Code}: {fault.Message}", HintOf(fault), answer.Error)
        {
            Code = fault.Code,
            Status = (HttpStatusCode?)answer.StatusCode,
        };
    }

    /// <summary>No call was made: the org did not answer the ones before.</summary>
    public static SalesforceRefused Down(Outage? outage, Exception inner)
    {
        var (since, until) = outage is null ? ("", "soon") : (Moment(outage.Since), $"at {Moment(outage.Until)}");
        return new SalesforceRefused(
            "to answer", since.Length > 0 ? $"it is down since {since}" : "it is down",
            $"It is called again {until}; what needs it is tried again on schedule.{LastSaid(outage)}", inner);
    }

    private static string LastSaid(Outage? outage) => outage switch
    {
        null => "",
        { Status: { } status } => $" The last call ended with {SalesforceFault.Read(status, outage.Body).Code}.",
        _ => " At the last call the connection broke or no answer came.",
    };

    private static string HintOf(SalesforceFault fault) => fault.Code switch
    {
        FaultCodes.Field =>
            "The mapping names a field that the run-as user cannot see: grant it or change the mapping.",
        FaultCodes.Type =>
            "The run-as user cannot see the object: see manifest/salesforce-permissions.md.",
        FaultCodes.Limit when fault.IsConcurrency =>
            "Too many long calls ran in the org at once, again and again; the next run tries again.",
        FaultCodes.Limit => "The org's daily allowance of calls is used up; the next run tries again.",
        FaultCodes.Session =>
            "The session ended twice in a row: check the session policy of the run-as user.",
        _ => "Run `performix doctor --online` for the whole list of checks.",
    };

    private static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
