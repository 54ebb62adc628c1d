import type { Job } from "./Rewrites.ts"

export const honestEn: ReadonlyArray<Job> = [
  {
    language: "en",
    position: "Backend Developer",
    employer: "Karthago Systems",
    skills: ["TypeScript", "PostgreSQL", "Docker", "Node.js", "REST APIs"],
    bullets: [
      [
        "Was responsible for developing the booking API with Node.js and PostgreSQL",
        "Developed the booking API with Node.js and PostgreSQL",
        "Built the booking API using Node.js and PostgreSQL",
        "Implemented the booking API in Node.js, with PostgreSQL as database",
      ],
      [
        "I reduced the response time of the search page by 40 % by adding indexes",
        "Reduced the response time of the search page by 40% by adding indexes",
        "Cut search page response time by 40 percent by adding indexes",
        "Added indexes, reducing the response time of the search page by 40 %",
      ],
      [
        "Responsible for the maintenance of 12 Linux servers and of the backup scripts",
        "Maintained 12 Linux servers and the backup scripts",
        "Maintained 12 Linux servers as well as backup scripts",
        "Performed maintenance of twelve Linux servers and of the backup scripts",
      ],
      [
        "Worked with a team of 5 engineers to move the monolith to Docker between 2020 and 2021",
        "Moved the monolith to Docker with a team of 5 engineers between 2020 and 2021",
        "Collaborated with a team of five engineers to migrate the monolith to Docker (2020-2021)",
        "Worked in a team of 5 engineers on moving the monolith to Docker from 2020 to 2021",
      ],
      [
        "Helped to write the documentation of the public REST APIs",
        "Contributed to the documentation of the public REST APIs",
        "Helped document the public REST APIs",
        "Assisted in writing documentation for the public REST APIs",
      ],
      [
        "Duties included code reviews and fixing bugs reported by customers",
        "Reviewed code and fixed bugs reported by customers",
        "Carried out code reviews and resolved customer-reported bugs",
        "Performed code reviews and fixed bugs that clients reported",
      ],
    ],
  },
  {
    language: "en",
    position: "Registered Nurse",
    employer: "Baobab Clinic",
    skills: ["Wound care", "Triage", "Patient education"],
    bullets: [
      [
        "Was in charge of taking care of 20 patients per shift in the cardiology ward",
        "Cared for 20 patients per shift in the cardiology ward",
        "Provided care to 20 patients per shift in the cardiology ward",
        "Took care of twenty cardiology ward patients per shift",
      ],
      [
        "Participated in the training of 8 new nurses on triage procedures",
        "Participated in training 8 new nurses on triage procedures",
        "Helped train 8 new nurses in triage procedures",
        "Contributed to the training of eight new nurses on triage procedures",
      ],
      [
        "The preparation of medication and keeping records up to date was also one of my tasks",
        "Prepared medication and kept records up to date",
        "Prepared medication and kept up-to-date records",
        "Also prepared medication and updated records",
      ],
      [
        "Responsible for explaining home care to patients and their families before they leave",
        "Explained home care to patients and their families before they left",
        "Explained home care to patients and families before leaving",
        "Instructed patients and their families on home care before they leave",
      ],
    ],
  },
  {
    language: "en",
    position: "Sales Assistant",
    employer: "Atlas Retail",
    skills: ["Customer service", "Cash handling", "Excel"],
    bullets: [
      [
        "Was selling shoes and handling complaints of customers in a shop with 3 employees",
        "Sold shoes and handled customer complaints in a shop with 3 employees",
        "Sold shoes and handled client complaints in a three-employee shop",
        "Sold shoes in a shop with 3 employees. Handled customer complaints.",
      ],
      [
        "Increased monthly sales from 8,000 to 11,000 EUR by rearranging the window every week",
        "Increased monthly sales from €8,000 to €11,000 by rearranging the window weekly",
        "Raised monthly sales from 8,000 EUR to 11,000 EUR by rearranging the window every week",
        "Grew monthly sales from 8,000 to 11,000 EUR through weekly rearrangement of the window",
      ],
      [
        "Counting the stock every month and reporting differences to the manager",
        "Counted stock every month and reported differences to the manager",
        "Counted the inventory monthly and reported differences to the manager",
        "Performed monthly stock counts and reported differences to the manager",
      ],
      [
        "I was the one who did the weekly orders with suppliers, about 30 articles",
        "Made weekly orders of about 30 articles with suppliers",
        "Handled weekly orders with suppliers for approximately 30 articles",
        "Ordered about 30 articles from suppliers weekly",
      ],
    ],
  },
  {
    language: "en",
    position: "Civil Engineering Intern",
    employer: "Cedar Bridges",
    skills: ["AutoCAD", "Surveying", "Excel"],
    bullets: [
      [
        "Assisted the site engineer with the inspection of 4 bridges in Beirut",
        "Assisted the site engineer in inspecting 4 bridges in Beirut",
        "Supported the site engineer during inspections of four bridges in Beirut",
        "Helped the site engineer inspect 4 bridges in Beirut",
      ],
      [
        "Made drawings in AutoCAD for a drainage project under supervision of a senior engineer",
        "Drew AutoCAD drawings for a drainage project under the supervision of a senior engineer",
        "Produced drawings in AutoCAD for a drainage project, supervised by a senior engineer",
        "Created AutoCAD drawings for a drainage project under senior engineer supervision",
      ],
      [
        "Calculations of concrete volumes were done by me in Excel for every phase",
        "Calculated concrete volumes in Excel for every phase",
        "Did calculations of concrete volumes for every phase using Excel",
        "Computed concrete volumes for every phase in Excel",
      ],
      [
        "Took part in weekly meetings with the client and wrote the minutes",
        "Participated in weekly client meetings and wrote the minutes",
        "Took part in weekly meetings with the customer, writing the minutes",
        "Participated in weekly meetings with the client; wrote minutes",
      ],
    ],
  },
  {
    language: "en",
    position: "Project Coordinator",
    employer: "Savanna Relief",
    skills: ["Budgeting", "Reporting", "Grant writing"],
    bullets: [
      [
        "Was managing a budget of $250,000 and reporting to 2 donors every quarter",
        "Managed a budget of $250,000 and reported to 2 donors every quarter",
        "Managed a $250k budget and reported to two donors quarterly",
        "Managed a budget of $250,000, with quarterly reports to 2 donors",
      ],
      [
        "Responsible for organizing trainings for 120 farmers in 6 villages",
        "Organized trainings for 120 farmers in 6 villages",
        "Organised training for 120 farmers across 6 villages",
        "Planned and organized trainings for 120 farmers in six villages",
      ],
      [
        "Could not reach the planned number of villages in 2022, so I rearranged the schedule with local partners",
        "Rearranged the schedule with local partners in 2022, as the planned number of villages could not be reached",
        "Rearranged the schedule together with local partners when the planned number of villages could not be reached in 2022",
      ],
      [
        "Involved in collecting data from surveys and cleaning them in Excel",
        "Was involved in collecting and cleaning survey data in Excel",
        "Participated in collection of survey data and in cleaning it in Excel",
        "Helped collect data from surveys and clean them in Excel",
      ],
    ],
  },
  {
    language: "en",
    position: "Data Analyst",
    employer: "Nile Insights",
    skills: ["SQL", "Python", "Power BI"],
    bullets: [
      [
        "Was tasked with building dashboards in Power BI showing the sales of 14 shops",
        "Built Power BI dashboards showing the sales of 14 shops",
        "Created dashboards in Power BI that show sales for 14 shops",
        "Developed Power BI dashboards on the sales of fourteen shops",
      ],
      [
        "Automated the monthly report with Python, so it takes 2 hours instead of 3 days",
        "Automated the monthly report with Python: it takes 2 hours instead of 3 days",
        "Automated monthly reporting with Python, which takes 2 hours instead of 3 days",
      ],
      [
        "My responsibilities were answering data questions of the marketing team and cleaning of data",
        "Answered data questions from the marketing team and cleaned data",
        "Cleaned data and answered the marketing team's data questions",
      ],
    ],
  },
]
