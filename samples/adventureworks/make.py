#!/usr/bin/env python3
"""Writes the neutral files of this folder from the public AdventureWorks reseller sales.

    python3 make.py SOURCE [TARGET]

SOURCE holds orders_as_won_opportunities.csv, quotas.csv, reps.csv, territories.csv and
territory_history_shifted.csv; TARGET is this folder unless it is said. Standard library only.
"""
import csv
import datetime
import decimal
import pathlib
import sys

NO_TERRITORY = "11"  # The source's key for people who cover none: managers.


def read(folder, name):
    with open(folder / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(folder, name, header, rows):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def exact(text, places):
    """The source's floats as the decimals they stand for: 668999.9999999999 is 669000."""
    value = decimal.Decimal(text).quantize(decimal.Decimal(1).scaleb(-places))
    return format(value.normalize(), "f")


def day_after(text):
    """The source's last day, inclusive, as an exclusive end; empty while it lasts."""
    return (datetime.date.fromisoformat(text) + datetime.timedelta(days=1)).isoformat() if text else ""


def make(source, target):
    quotas = read(source, "quotas.csv")
    sellers = {row["rep_id"] for row in quotas}
    people = [row for row in read(source, "reps.csv") if row["EmployeeKey"] in sellers]
    managers = {row["EmployeeKey"]: row["ParentEmployeeKey"].removesuffix(".0") for row in people}
    write(target, "reps.csv", ["rep_id", "name", "manager_id"], [
        # Whose manager sells nothing is at the top of this tree: that person is not in the file.
        (row["EmployeeKey"], row["name"], managers[row["EmployeeKey"]] if managers[row["EmployeeKey"]] in sellers else "")
        for row in people])

    write(target, "patches.csv", ["patch_id", "name", "region"], [
        (row["SalesTerritoryKey"], row["SalesTerritoryRegion"], row["SalesTerritoryGroup"])
        for row in read(source, "territories.csv") if row["SalesTerritoryKey"] != NO_TERRITORY])

    write(target, "assignments.csv", ["rep_id", "patch_id", "from", "to"], [
        (row["rep"], row["territory"], row["start"], day_after(row["end"]))
        for row in read(source, "territory_history_shifted.csv")])

    write(target, "quotas.csv", ["rep_id", "period_start", "period_end", "quota"], [
        (row["rep_id"], row["period_start"], row["period_end"], exact(row["quota"], 2)) for row in quotas])

    write(target, "opportunities.csv",
          ["opp_id", "rep_id", "account_id", "patch_id", "amount", "status", "created", "closed"], [
              (row["SalesOrderNumber"], row["rep"], row["account"], row["territory"], exact(row["amount"], 4),
               "won", row["order_date"], row["order_date"])
              for row in read(source, "orders_as_won_opportunities.csv")])


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    here = pathlib.Path(__file__).resolve().parent
    make(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else here)
