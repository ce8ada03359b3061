select * from cities;
SELECT name, income * 12 AS yearly, married FROM people WHERE income >= 3900 ORDER BY yearly DESC, name;
select p.name, c.name as city from people p join cities c on p.city = c.id order by c.name, p.name;
select p.name, c.name from people p left join cities c on c.id = p.city where c.id is null;
-- grouping
select city, count(*) as n, avg(income), min(born) from people group by city order by n desc, city;
select c.country, count(*), sum(o.price * o.count) as total
  from orders o join people p on o.person = p.id join cities c on p.city = c.id
  group by c.country having sum(o.price * o.count) > 300 order by total desc;
select item, count(distinct person) as buyers, max(price) - min(price) as spread from orders group by item order by 1;
select count(*), count(income), sum(income), avg(income), min(name), max(born) from people where born < '1960-01-01';
select count(*), count(income), round(avg(income), 1) from people;
select year(born) % 10 as digit, count(*) from people group by year(born) % 10 order by digit;
select upper(name) || ' (' || coalesce(income, 'unknown') || ')' as label from people where name like '%o%' or id in (3, 5);
select name from people where income between 3000 and 4000 and not married;
select name, case when income is null then 'none' when income < 3500 then 'low' else 'high' end as class from people order by class, id;
-- three values
select name from people where not (income > 4000);
select name, income > 4000 or null as either, income > 4000 and null as both from people where id <= 3;
select name from people where city not in (1, 2, null);
-- subqueries
select name, income from people where income = (select max(income) from people);
select name from people p where exists (select * from orders o where o.person = p.id and o.item = 'Desk');
select name, (select count(*) from orders where person = p.id) as orders from people p order by orders desc, name limit 4;
select name from cities where id not in (select city from people where city is not null);
select t.item, t.total from (select item, sum(price * coalesce(count, 1)) as total from orders group by item) t where t.total > 250 order by t.total;
select distinct item from orders order by item;
select distinct year(day) as y, substr(day, 6, 2) as m from orders order by m desc limit 2 offset 1;
select name from people union all select name from cities order by name limit 6;
select 1 + 2 * 3 - 4 / 8, -(2 - 5), 7 % 4, 'it''s', length('four'), 10 - 2 - 3;
select p.*, o.item from people p, orders o where o.person = p.id and o.price > 100 order by o.id;
select a.name, b.name from people a join people b on a.id < b.id and a.income = b.income;
explain select c.name, count(*) from people p join cities c on p.city = c.id where p.income > 3000 and p.married group by c.name having count(*) > 1 order by 2 limit 3;
explain select * from people a left join people b on a.id < b.id;
explain select 1;
-- mistakes
select nam from people;
select name from people where;
select name from humans;
select p.name, name from people p, cities c;
select id from people p join cities c on p.city = c.id;
select name from people where income;
select name + 1 from people;
select sum(income, 1) from people;
select name from people where sum(income) > 3;
select frob(name) from people;
select round(1, 2, 3);
select (select id from people);
select name from people limit 'three';
select 1 / 0;
select 'open from people;
select name from (select * from people);
select # from people;
select year(name) from people;
select id, name from people union all select id from cities;
