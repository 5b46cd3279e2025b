using System.Globalization;
using Performix.Connectors.Salesforce;

namespace Performix.Connectors.Tests.Files;

/// <summary>Folders of Salesforce exports. Ids are of 18 characters where <see cref="Id"/> made them.</summary>
public static class Exports
{
    public const string Users = "Id,Name,Email,Title,ManagerId,UserType,Role__c,Start__c";
    public const string Opportunities =
        "Id,OwnerId,CreatedById,CreatedDate,CloseDate,IsWon,IsClosed,Amount,StageName,Type,LeadSource,AccountId";
    public const string Quotas = "Id,QuotaOwnerId,QuotaAmount,StartDate,Territory2Id";

    public static readonly string Mo = Id("005", 1);
    public static readonly string Ada = Id("005", 2);
    public static readonly string Bo = Id("005", 3);
    public static readonly string North = Id("0MI", 1);
    public static readonly string South = Id("0MI", 2);
    public static readonly string Acme = Id("001", 1);

    /// <summary>A manager with two reps, who have a quota and a win each in two quarters, and a roll-up
    /// quota.</summary>
    public static TempFolder Sound() => new TempFolder()
        .With(
            "User.csv",
            Users,
            $"{Mo},Mo,mo@x.invalid,Manager,,Standard,Manager,",
            $"{Ada},Ada,ada@x.invalid,AE,{Mo},Standard,AE,2024-02-01",
            $"{Bo},Bo,bo@x.invalid,AE,{Mo},Standard,AE,")
        .With("Opportunity.csv", Opportunities, Won(1, Ada, "2025-02-10", "90"), Won(2, Bo, "2025-05-10", "40.50"))
        .With(
            "ForecastingQuota.csv",
            Quotas,
            $"{Id("0J9", 1)},{Ada},100,2025-01-01,{North}",
            $"{Id("0J9", 2)},{Ada},100,2025-04-01,{South}",
            $"{Id("0J9", 3)},{Bo},100,2025-01-01,{South}",
            $"{Id("0J9", 4)},{Mo},300,2025-01-01,");

    /// <summary>The row of a won opportunity.</summary>
    public static string Won(int number, string owner, string closed, string amount) =>
        $"{Id("006", number)},{owner},{owner},2025-01-05T10:00:00.000Z,{closed},true,true,{amount},Won,New,Web,{Acme}";

    /// <summary>An id of 18 characters.</summary>
    public static string Id(string prefix, int number) =>
        SalesforceId.Of(prefix + number.ToString("D12", CultureInfo.InvariantCulture)) ?? "";
}
